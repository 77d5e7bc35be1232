import type { SceneBase } from "../simulator.ts";

/** A robot on grids, and the program of blocks that drives it. */
export type ProgramScene = SceneBase & {
  simulator: "program";
  /** the title of the window */
  name: string;
  /** shown one at a time; the program is the same for all */
  grids: readonly RobotGrid[];
  /** the blocks that may be added; empty: nothing can */
  blocks: readonly BlockKind[];
  /** what `while` and `if` may ask, when they are among the blocks */
  tests?: readonly RobotTest[];
  /** blocks that the pupil names by their use: `call` runs one */
  procedures?: readonly { id: string; name: string; steps: readonly Step[] }[];
  variables?: readonly { id: string; name: string }[];
  /** the program at the beginning */
  program: readonly Step[];
  /** most blocks in all, 60 when absent */
  most?: number;
  /** false: the program cannot be run, only read */
  canRun?: boolean;
  /** true: a square of each grid can be marked, to foretell where the robot ends */
  canMark?: boolean;
};

/**
 * `rows`, one sign a square: `#` wall, `.` free, `o` object to pick up, `x` square to paint, `G` goal, and the robot by
 * where it faces: `^`, `>`, `v`, `<`. Beyond the edge is wall.
 */
export type RobotGrid = { id: string; rows: readonly string[] };

export const BLOCK_KINDS = [
  ...(["forward", "left", "right", "pick", "paint"] as const),
  ...(["repeat", "while", "if", "if-else"] as const),
  ...(["set", "add", "say", "call"] as const),
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const ROBOT_TESTS = [
  ...(["ahead-free", "ahead-wall", "left-free", "left-wall", "right-free", "right-wall"] as const),
  ...(["on-object", "no-object", "at-goal", "not-at-goal"] as const),
] as const;
export type RobotTest = (typeof ROBOT_TESTS)[number];

/** `isFixed`: it can be neither changed, moved nor removed. */
export type Step = { id: string; isFixed?: boolean } & StepBody;
export type StepBody =
  | { kind: "forward" | "left" | "right" | "pick" | "paint" }
  | { kind: "repeat"; times: number; steps: readonly Step[] }
  | { kind: "while" | "if"; test: RobotTest; steps: readonly Step[] }
  | { kind: "if-else"; test: RobotTest; steps: readonly Step[]; otherwise: readonly Step[] }
  /** of a variable: give it that value, or add that much to it */
  | { kind: "set" | "add"; variable: string; amount: number }
  | { kind: "say"; variable: string }
  | { kind: "call"; procedure: string };

/**
 * A list of steps is named by what holds it: `main`, a procedure's id, a step's id, and of `if-else` its id followed by
 * `-else`. `at`: rank from 0 in it.
 */
export type ProgramAction =
  /** the new step is `new-1`, then `new-2`… */
  | { do: "add"; block: BlockKind; list: string; at: number }
  | { do: "remove"; step: string }
  /** `at` is counted once the step has left its place */
  | { do: "move"; step: string; list: string; at: number }
  | { do: "set"; step: string; field: StepField; value: string | number }
  | { do: "show"; grid: string }
  /** column and row from 1 */
  | { do: "mark"; grid: string; column: number; row: number };

export const STEP_FIELDS = ["times", "test", "variable", "amount", "procedure"] as const;
export type StepField = (typeof STEP_FIELDS)[number];
