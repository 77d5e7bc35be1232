import { replay } from "./replay.ts";
import type { Simulator } from "./simulator.ts";

/**
 * The log with one more action, or null when it cannot be done now. What the simulator merges with the last action is
 * one action, unless both together would be none (a slider moved and moved back).
 */
export function addAction<Scene, State, Action>(
  simulator: Simulator<Scene, State, Action>,
  scene: Scene,
  log: readonly Action[],
  action: Action,
): readonly Action[] | null {
  if (simulator.apply(replay(simulator, scene, log).state, action) === null) return null;
  const last = log.at(-1);
  const merged = last === undefined ? null : (simulator.merge?.(last, action) ?? null);
  const both = merged === null ? null : [...log.slice(0, -1), merged];
  const isOne = both !== null && replay(simulator, scene, both).refusedAt === null;
  return isOne ? both : [...log, action];
}

/** The log without its last act, and without the looks that came after it; the same log when nothing was done. */
export function undoAction<Action>(isLook: (action: Action) => boolean, log: readonly Action[]): readonly Action[] {
  const last = log.findLastIndex((action) => !isLook(action));
  return last === -1 ? log : log.slice(0, last);
}
