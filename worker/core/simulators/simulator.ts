/** Every simulator, by the name that packs, answers and pages use. */
export const SIMULATOR_NAMES = [
  "browser",
  "files",
  "image",
  "mailbox",
  "program",
  "settings",
  "sheet",
  "social",
] as const;
export type SimulatorName = (typeof SIMULATOR_NAMES)[number];

export type Scalar = string | number | boolean | null;
/** What a rule of a key may look at: one thing of a state, its fields flat. */
export type Fact = Readonly<Record<string, Scalar | readonly string[]>>;
/** collection → its things; a collection that a state has nothing of is an empty list */
export type Facts = Readonly<Record<string, readonly Fact[]>>;

/** What every scene has. `today` is the scene's own local date and time, `2026-11-26T10:00`: nothing reads a clock. */
export type SceneBase = { seed: number; today: string };

/**
 * One simulator. Pure and total: the page and the server run the same functions on the same data, so a replay is the
 * page's own state. Actions come from outside: `apply` answers null to whatever the page itself would not offer.
 */
export type Simulator<Scene, State, Action, Secret = unknown> = {
  begin(scene: Scene): State;
  /** null: impossible in this state, or it would change nothing */
  apply(state: State, action: Action): State | null;
  /** `secret`: what the key alone knows of the scene (grids never shown, values expected); absent on the page */
  facts(state: State, secret?: Secret): Facts;
  /**
   * A look and not an act (a folder opened, a page turned): kept, so that a reload shows the same view, passed over by
   * undo.
   */
  isLook(action: Action): boolean;
  /** The one action that both together are (two steps of one slider); null: they stay two. */
  merge?(last: Action, next: Action): Action | null;
};

/** More than any task needs; the page then asks to undo or to start over. */
export const LONGEST_LOG = 400;
