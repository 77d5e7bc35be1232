import { m } from "#app/i18n/paraglide/messages.js";
import { nameOf, rowsOf } from "#worker/core/simulators/sheet/address.ts";
import { bodyOf, tableBlock } from "#worker/core/simulators/sheet/grid.ts";
import type { Chart } from "#worker/core/simulators/sheet/scene.ts";
import { plainNumber, showValue } from "#worker/core/simulators/sheet/show-value.ts";
import { ChartDrawing, type Series } from "./chart-drawing.tsx";
import { columnNames } from "./column-names.ts";
import type { SheetParts } from "./sheet-props.ts";

/** The chart, under the cells; its numbers are those of the table, which is its text. */
export function ChartFigure(props: SheetParts & { chart: Chart; onRemove(): void }) {
  const { scene, state, values, chart, onRemove } = props;
  const block = tableBlock(scene, state.cells, chart.table);
  if (block === null) return null;
  const rows = rowsOf(bodyOf(block));
  const names = new Map(columnNames(block, state.cells).map(({ letter, name }) => [letter, name]));
  const at = (letter: string, row: number) => values[nameOf({ column: letter.charCodeAt(0) - 65, row })] ?? null;
  const labels = rows.map((row) => {
    const name = `${chart.labels}${row + 1}`;
    return showValue(at(chart.labels, row), state.formats[name] ?? "general", scene.language);
  });
  const series: Series[] = chart.series.map((letter) => ({
    name: names.get(letter) ?? letter,
    numbers: rows.map((row) => {
      const value = at(letter, row);
      return typeof value === "number" ? value : 0;
    }),
  }));
  const title = chart.title === "" ? m.sheet_chart_untitled() : chart.title;
  return (
    <figure className="sht-chart">
      <figcaption>
        <b>{title}</b>
        <button type="button" className="sim-tool" onClick={onRemove}>
          {m.sheet_chart_remove()}
        </button>
      </figcaption>
      <ChartDrawing
        kind={chart.kind}
        labels={labels}
        series={series}
        title={title}
        write={(value) => plainNumber(value, scene.language)}
      />
    </figure>
  );
}
