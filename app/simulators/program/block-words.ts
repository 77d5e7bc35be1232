import { m } from "#app/i18n/paraglide/messages.js";
import type { Facing } from "#worker/core/simulators/program/run-program.ts";
import type { BlockKind, RobotTest } from "#worker/core/simulators/program/scene.ts";

const BLOCKS: Record<BlockKind, () => string> = {
  forward: m.program_forward,
  left: m.program_left,
  right: m.program_right,
  pick: m.program_pick,
  paint: m.program_paint,
  repeat: m.program_repeat,
  while: m.program_while,
  if: m.program_if,
  "if-else": m.program_if_else,
  set: m.program_set,
  add: m.program_add,
  say: m.program_say,
  call: m.program_call,
};
const TESTS: Record<RobotTest, () => string> = {
  "ahead-free": m.program_ahead_free,
  "ahead-wall": m.program_ahead_wall,
  "left-free": m.program_left_free,
  "left-wall": m.program_left_wall,
  "right-free": m.program_right_free,
  "right-wall": m.program_right_wall,
  "on-object": m.program_on_object,
  "no-object": m.program_no_object,
  "at-goal": m.program_at_goal,
  "not-at-goal": m.program_not_at_goal,
};
const FACINGS: Record<Facing, () => string> = {
  up: m.program_facing_up,
  right: m.program_facing_right,
  down: m.program_facing_down,
  left: m.program_facing_left,
};

export const blockWord = (kind: BlockKind): string => BLOCKS[kind]();
export const testWord = (test: RobotTest): string => TESTS[test]();
export const facingWord = (facing: Facing): string => FACINGS[facing]();
