import { replay } from "./replay.ts";
import type { Simulator } from "./simulator.ts";

/** A log and where it leads: the state is the log's replay, carried along so that nothing is played twice. */
export type Played<State, Action> = { log: Action[]; state: State };

/**
 * What was played with one more action, or null when it cannot be done now. What the simulator merges with the last
 * action is one action, unless both together would be none (a slider moved and moved back).
 */
export function addAction<Scene, State, Action>(
  simulator: Simulator<Scene, State, Action>,
  scene: Scene,
  { log, state }: Played<State, Action>,
  action: Action,
): Played<State, Action> | null {
  const next = simulator.apply(state, action);
  if (next === null) return null;
  const last = log.at(-1);
  const merged = last === undefined ? null : (simulator.merge?.(last, action) ?? null);
  if (merged !== null) {
    const both = [...log.slice(0, -1), merged];
    const played = replay(simulator, scene, both);
    if (played.refusedAt === null) return { log: both, state: played.state };
  }
  return { log: [...log, action], state: next };
}

/** The log without its last act, and without the looks that came after it; the same log when nothing was done. */
export function undoAction<Action>(isLook: (action: Action) => boolean, log: Action[]): Action[] {
  const last = log.findLastIndex((action) => !isLook(action));
  return last === -1 ? log : log.slice(0, last);
}
