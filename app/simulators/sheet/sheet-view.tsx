import { useEffect, useMemo, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { blockOf, readCell } from "#worker/core/simulators/sheet/address.ts";
import { calculateSheet } from "#worker/core/simulators/sheet/calculate-sheet.ts";
import { hiddenRows } from "#worker/core/simulators/sheet/filter-rows.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { FormulaBar } from "./formula-bar.tsx";
import { Grid } from "./grid.tsx";
import { PrintPanel } from "./print-panel.tsx";
import type { PanelName, SheetProps } from "./sheet-props.ts";
import { SortPanel } from "./sort-panel.tsx";
import { ToolBar } from "./tool-bar.tsx";
import { useCells } from "./use-cells.ts";
import { useDraft } from "./use-draft.ts";

const PANELS = { sort: SortPanel, filter: FilterPanel, chart: ChartPanel, print: PrintPanel };
const ORIGIN = { column: 0, row: 0 };

/** A sheet: its tools, the address and content of the active cell, the cells. */
export function SheetView(props: SheetProps) {
  const { scene, state, act } = props;
  const values = useMemo(() => calculateSheet(scene, state.cells), [scene, state.cells]);
  const hidden = useMemo(() => hiddenRows(scene, state, values), [scene, state, values]);
  const block = blockOf(readCell(state.selection.cell) ?? ORIGIN, readCell(state.selection.to) ?? ORIGIN);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const parts = { ...props, values, block };
  const draft = useDraft(props);
  const hand = useCells(parts, () => setPanel("sort"));
  const cells = useRef<HTMLTableElement>(null);
  // The cell that the log makes active is on the page after this turn.
  const goToCells = () =>
    requestAnimationFrame(() => cells.current?.querySelector<HTMLElement>("td[tabindex='0']")?.focus());
  const onEnd = (columns: number, rows: number) => {
    if (columns !== 0 || rows !== 0) hand.move(columns, rows, false, hidden);
    goToCells();
  };
  const close = () => {
    setPanel(null);
    goToCells();
  };
  const asked = useRef<HTMLDivElement>(null);
  // What a tool asks is answered at once: the focus goes there.
  useEffect(() => {
    if (panel !== null)
      asked.current?.querySelector<HTMLElement>("select, input, button")?.focus({ preventScroll: true });
  }, [panel]);
  const Panel = panel === null ? null : PANELS[panel];
  return (
    <div className="sht">
      <ToolBar {...parts} hand={hand} panel={panel} onPanel={(name) => setPanel(name === panel ? null : name)} />
      {Panel === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its fields closes the panel
        <div
          className="sht-panel"
          ref={asked}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
            else if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
          }}
        >
          <Panel key={panel} {...parts} onDone={close} />
        </div>
      )}
      <FormulaBar {...parts} hand={draft} onEnd={onEnd} onGo={goToCells} />
      <Grid {...parts} hidden={hidden} draft={draft} hand={hand} table={cells} onEnd={onEnd} />
      {hidden.size > 0 ? <p className="sht-hidden">{m.sheet_hidden({ count: hidden.size })}</p> : null}
      {state.chart === null ? null : (
        <ChartFigure {...parts} chart={state.chart} onRemove={() => act({ do: "chart", chart: null })} />
      )}
    </div>
  );
}
