import type { Simulator } from "./simulator.ts";

/** `refusedAt`: rank from 0 of the first action that cannot be done where it stands; `state` is then the one before it. */
export type Replay<State> = { state: State; refusedAt: number | null };

/** Plays the actions from the scene's beginning, in their order, until the end or the first that is impossible. */
export function replay<Scene, State, Action>(
  simulator: Pick<Simulator<Scene, State, Action>, "begin" | "apply">,
  scene: Scene,
  actions: readonly Action[],
): Replay<State> {
  let state = simulator.begin(scene);
  for (const [rank, action] of actions.entries()) {
    const next = simulator.apply(state, action);
    if (next === null) return { state, refusedAt: rank };
    state = next;
  }
  return { state, refusedAt: null };
}
