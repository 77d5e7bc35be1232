import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { tableAt } from "#worker/core/simulators/sheet/grid.ts";
import { CHART_KINDS, type Chart } from "#worker/core/simulators/sheet/scene.ts";
import { columnNames } from "./column-names.ts";
import { ColumnSelect } from "./column-select.tsx";
import type { PanelProps } from "./sheet-props.ts";

const KINDS: Record<Chart["kind"], () => string> = {
  bars: m.sheet_chart_bars,
  line: m.sheet_chart_line,
  pie: m.sheet_chart_pie,
  points: m.sheet_chart_points,
};

/** What a chart draws: its kind, the column of names, those of numbers, its title. */
export function ChartPanel({ scene, state, block, act, say, onDone }: PanelProps) {
  const { chart } = state;
  const table = tableAt(scene, state.cells, block.from);
  const names = table === null ? [] : columnNames(table.block, state.cells);
  const [kind, setKind] = useState<Chart["kind"]>(chart?.kind ?? "bars");
  const [labels, setLabels] = useState(chart?.labels ?? names[0]?.letter ?? "A");
  const [series, setSeries] = useState<readonly string[]>(chart?.series ?? []);
  const [title, setTitle] = useState(chart?.title ?? "");
  if (table === null) return <p>{m.sheet_no_table()}</p>;
  const tick = (letter: string, isDrawn: boolean) =>
    setSeries(names.map((one) => one.letter).filter((one) => (one === letter ? isDrawn : series.includes(one))));
  const apply = () => {
    if (series.length === 0) {
      say(m.sheet_chart_nothing());
      return;
    }
    const isDone = act({
      do: "chart",
      chart: { kind, table: table.id, labels, series: [...series], title: title.trim() },
    });
    say(isDone ? m.sheet_chart_done() : m.sheet_nothing_changed());
    onDone();
  };
  return (
    <fieldset className="sht-form">
      <legend>{m.sheet_chart_panel()}</legend>
      <div className="sht-line">
        <label>
          {m.sheet_chart_kind()}{" "}
          <select className="input" value={kind} onChange={(event) => setKind(event.target.value as Chart["kind"])}>
            {CHART_KINDS.map((one) => (
              <option key={one} value={one}>
                {KINDS[one]()}
              </option>
            ))}
          </select>
        </label>
        <ColumnSelect label={m.sheet_chart_labels()} value={labels} names={names} onChoose={setLabels} />
      </div>
      <fieldset className="sht-ticks" aria-label={m.sheet_chart_series()}>
        <span>{m.sheet_chart_series()}</span>
        {names.map(({ letter, name }) => (
          <label key={letter}>
            <input
              type="checkbox"
              checked={series.includes(letter)}
              onChange={(event) => tick(letter, event.target.checked)}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
      <div className="sht-line">
        <label className="sht-wide">
          {m.sheet_chart_title()}{" "}
          <input className="input" value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
        </label>
      </div>
      <div className="sht-line">
        <button type="button" className="btn" onClick={onDone}>
          {m.sheet_cancel()}
        </button>
        <button type="button" className="btn main" onClick={apply}>
          {chart === null ? m.sheet_chart_insert() : m.sheet_chart_change()}
        </button>
      </div>
    </fieldset>
  );
}
