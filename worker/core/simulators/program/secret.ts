import type { RobotGrid } from "./scene.ts";

/** Grids that the program must master and that no page shows. */
export type ProgramSecret = { grids: readonly RobotGrid[] };
