import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { rangeName, readRange } from "#worker/core/simulators/sheet/address.ts";
import type { PanelProps } from "./sheet-props.ts";

/** The cells that are printed, and the rows that each page begins with. */
export function PrintPanel({ state, block, act, say, onDone }: PanelProps) {
  const [area, setArea] = useState(state.printArea ?? rangeName(block));
  const [rows, setRows] = useState(state.printRows ?? "");
  const applyArea = (range: string | null) => {
    const parsed = range === null ? null : readRange(range.trim().toUpperCase());
    const isDone = (range === null || parsed !== null) && act({ do: "print-area", range: parsed && rangeName(parsed) });
    say(isDone ? m.sheet_print_area_done() : m.sheet_nothing_changed());
  };
  const applyRows = () => {
    const wanted = rows.replace(/[$\s]/g, "");
    const asked = /^\d+$/.test(wanted) ? `${wanted}:${wanted}` : wanted;
    const isDone = act({ do: "print-rows", rows: asked === "" ? null : asked });
    say(isDone ? m.sheet_print_rows_done() : m.sheet_nothing_changed());
  };
  return (
    <fieldset className="sht-form">
      <legend>{m.sheet_print_title()}</legend>
      <div className="sht-line">
        <label>
          {m.sheet_print_area()}{" "}
          <input
            {...AS_TYPED}
            className="input sht-short"
            value={area}
            maxLength={9}
            onChange={(event) => setArea(event.target.value)}
          />
        </label>
        <button type="button" className="btn" onClick={() => applyArea(area)}>
          {m.sheet_print_set()}
        </button>
        <span className="soft">
          {state.printArea === null ? m.sheet_print_all() : m.sheet_print_area_is({ range: state.printArea })}
        </span>
        {state.printArea === null ? null : (
          <button type="button" className="sim-tool" onClick={() => applyArea(null)}>
            {m.sheet_print_unset()}
          </button>
        )}
      </div>
      <div className="sht-line">
        <label>
          {m.sheet_print_rows()}{" "}
          <input
            {...AS_TYPED}
            className="input sht-short"
            value={rows}
            placeholder="1:1"
            maxLength={9}
            onChange={(event) => setRows(event.target.value)}
          />
        </label>
        <button type="button" className="btn" onClick={applyRows}>
          {m.sheet_print_set()}
        </button>
        <span className="soft">
          {state.printRows === null ? m.sheet_print_no_rows() : m.sheet_print_rows_are({ rows: state.printRows })}
        </span>
      </div>
      <div className="sht-line">
        <button type="button" className="btn main" onClick={onDone}>
          {m.sheet_close()}
        </button>
      </div>
    </fieldset>
  );
}
