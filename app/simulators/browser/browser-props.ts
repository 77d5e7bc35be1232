import type { BrowserAction, BrowserScene } from "#worker/core/simulators/browser/scene.ts";
import type { BrowserState } from "#worker/core/simulators/browser/state.ts";
import type { ViewProps } from "../player.ts";

export type BrowserProps = ViewProps<BrowserScene, BrowserState, BrowserAction> & {
  /** acts, then puts the focus on the title of the screen: for what leads elsewhere or takes away its own button */
  go(action: BrowserAction): boolean;
};
