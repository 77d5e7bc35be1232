import type { Block } from "#worker/core/simulators/sheet/address.ts";
import type { SheetAction, SheetScene } from "#worker/core/simulators/sheet/scene.ts";
import type { SheetState } from "#worker/core/simulators/sheet/state.ts";
import type { CellValue } from "#worker/core/simulators/sheet/value.ts";
import type { ViewProps } from "../player.ts";

export type SheetProps = ViewProps<SheetScene, SheetState, SheetAction>;

/** What the parts of the sheet draw from besides. */
export type SheetParts = SheetProps & {
  values: Readonly<Record<string, CellValue>>;
  /** the selection */
  block: Block;
};

/** What is asked in a panel above the cells. */
export type PanelName = "sort" | "filter" | "chart" | "print";
export type PanelProps = SheetParts & {
  /** closes it; the focus goes back to the cells */
  onDone(): void;
};
