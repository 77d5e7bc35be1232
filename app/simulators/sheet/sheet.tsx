import { sheetAction, sheetScene } from "#worker/contract/simulators/sheet.ts";
import { SHEET } from "#worker/core/simulators/sheet/play.ts";
import type { SheetAction, SheetScene } from "#worker/core/simulators/sheet/scene.ts";
import type { SheetState } from "#worker/core/simulators/sheet/state.ts";
import { PlaySimulator, type SimulatorParts } from "../play-simulator.tsx";
import type { PlayerProps } from "../player.ts";
import { SheetView } from "./sheet-view.tsx";

const PARTS: SimulatorParts<SheetScene, SheetState, SheetAction> = {
  simulator: SHEET,
  sceneSchema: sheetScene,
  actionSchema: sheetAction,
  titleOf: ({ name }) => name,
  View: SheetView,
};

export default function Sheet(props: PlayerProps) {
  return <PlaySimulator parts={PARTS} {...props} />;
}
