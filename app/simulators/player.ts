import type { ComponentType } from "react";
import type { ShownScene } from "#worker/core/itembank/item.ts";

/** A simulator on screen. Its script parses the scene and the actions that it is given. */
export type PlayerProps = {
  scene: ShownScene;
  /** what was done so far, oldest first */
  actions: readonly unknown[];
  isLocked: boolean;
  /** the list itself comes back as `actions`: known by its identity, it is not played again */
  onActions(actions: unknown[]): void;
};
export type Player = ComponentType<PlayerProps>;

/** What a simulator's view draws from. */
export type ViewProps<Scene, State, Action> = {
  scene: Scene;
  state: State;
  /** false: it cannot be done now, nothing changed */
  act(action: Action): boolean;
  /** tells a screen reader what just happened */
  say(text: string): void;
  isLocked: boolean;
};
