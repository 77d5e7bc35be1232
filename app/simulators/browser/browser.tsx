import { browserAction, browserScene } from "#worker/contract/simulators/browser.ts";
import { BROWSER } from "#worker/core/simulators/browser/play.ts";
import type { BrowserAction, BrowserScene } from "#worker/core/simulators/browser/scene.ts";
import type { BrowserState } from "#worker/core/simulators/browser/state.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { BrowserView } from "./browser-view.tsx";

const PARTS: SimulatorParts<BrowserScene, BrowserState, BrowserAction> = {
  simulator: BROWSER,
  sceneSchema: browserScene,
  actionSchema: browserAction,
  titleOf: ({ name }) => name,
  View: BrowserView,
};

export default function Browser(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
