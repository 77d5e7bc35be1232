import type { Filters } from "./filter-rows.ts";
import type { Cells } from "./grid.ts";
import type { Chart, Format, SheetScene } from "./scene.ts";

export type SheetState = {
  scene: SheetScene;
  cells: Cells;
  /** of cells that are not `general` */
  formats: Readonly<Record<string, Format>>;
  filters: Filters;
  chart: Chart | null;
  printArea: string | null;
  /** rows printed again at the top of each page, e.g. `1:1` */
  printRows: string | null;
  /** the active cell and the other corner of the selection */
  selection: { cell: string; to: string };
};
