import { programAction, programScene } from "#worker/contract/simulators/program.ts";
import { PROGRAM } from "#worker/core/simulators/program/play.ts";
import type { ProgramAction, ProgramScene } from "#worker/core/simulators/program/scene.ts";
import type { ProgramState } from "#worker/core/simulators/program/state.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { ProgramView } from "./program-view.tsx";

const PARTS: SimulatorParts<ProgramScene, ProgramState, ProgramAction> = {
  simulator: PROGRAM,
  sceneSchema: programScene,
  actionSchema: programAction,
  titleOf: ({ name }) => name,
  View: ProgramView,
};

export default function Program(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
