import type { ProgramAction, ProgramScene } from "#worker/core/simulators/program/scene.ts";
import type { ProgramState } from "#worker/core/simulators/program/state.ts";
import type { ViewProps } from "../player.ts";

export type ProgramProps = ViewProps<ProgramScene, ProgramState, ProgramAction>;

/** Where the next block goes: a list of steps and the rank in it. */
export type Cursor = { list: string; at: number };
