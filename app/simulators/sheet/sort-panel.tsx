import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type Block, isOneCell, rangeName } from "#worker/core/simulators/sheet/address.ts";
import { bodyOf, tableAt } from "#worker/core/simulators/sheet/grid.ts";
import type { SortKey } from "#worker/core/simulators/sheet/scene.ts";
import { columnNames } from "./column-names.ts";
import { ColumnSelect } from "./column-select.tsx";
import type { PanelProps } from "./sheet-props.ts";

const MOST_KEYS = 3;

/** Sorting on one column or several, the whole table or the selection alone. */
export function SortPanel({ scene, state, block, act, say, onDone }: PanelProps) {
  const table = tableAt(scene, state.cells, block.from);
  const isChosen = !isOneCell(block);
  const whole = table?.block ?? block;
  const [isAlone, setAlone] = useState(false);
  const [hasTitles, setTitles] = useState(true);
  const area: Block = isAlone ? block : whole;
  const names = columnNames({ from: { ...area.from, row: whole.from.row }, to: area.to }, state.cells);
  const [keys, setKeys] = useState<readonly SortKey[]>([{ column: names[0]?.letter ?? "A", order: "up" }]);
  // The selection alone holds its titles only when it begins on their row.
  const leavesTitles = hasTitles && area.from.row === whole.from.row && area.to.row > area.from.row;
  const range = rangeName(leavesTitles ? bodyOf(area) : area);
  const change = (rank: number, key: SortKey) => setKeys(keys.map((one, at) => (at === rank ? key : one)));
  const alone = (yes: boolean) => {
    setAlone(yes);
    const [first] = columnNames(yes ? block : whole, state.cells);
    setKeys([{ column: first?.letter ?? "A", order: "up" }]);
  };
  const apply = () => {
    const isDone = act({ do: "sort", range, by: [...keys] });
    say(isDone ? m.sheet_sorted({ range }) : m.sheet_sorted_already());
    if (isDone) onDone();
  };
  return (
    <fieldset className="sht-form">
      <legend>{m.sheet_sort_title()}</legend>
      {isChosen ? (
        <div className="sht-line">
          <label>
            <input type="radio" name="tri-zone" checked={!isAlone} onChange={() => alone(false)} />{" "}
            {m.sheet_sort_whole({ range: rangeName(whole) })}
          </label>
          <label>
            <input type="radio" name="tri-zone" checked={isAlone} onChange={() => alone(true)} />{" "}
            {m.sheet_sort_alone({ range: rangeName(block) })}
          </label>
        </div>
      ) : null}
      {keys.map((key, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key is its rank
        <div className="sht-line" key={rank}>
          <ColumnSelect
            label={rank === 0 ? m.sheet_sort_by() : m.sheet_sort_then()}
            value={key.column}
            names={names}
            onChoose={(letter) => change(rank, { ...key, column: letter })}
          />
          <select
            className="input"
            aria-label={m.sheet_sort_order()}
            value={key.order}
            onChange={(event) => change(rank, { ...key, order: event.target.value === "down" ? "down" : "up" })}
          >
            <option value="up">{m.sheet_sort_up()}</option>
            <option value="down">{m.sheet_sort_down()}</option>
          </select>
          {rank > 0 ? (
            <button type="button" className="sim-tool" onClick={() => setKeys(keys.filter((_, at) => at !== rank))}>
              {m.sheet_sort_remove()}
            </button>
          ) : null}
        </div>
      ))}
      <div className="sht-line">
        <label>
          <input type="checkbox" checked={hasTitles} onChange={(event) => setTitles(event.target.checked)} />{" "}
          {m.sheet_sort_titles()}
        </label>
        {keys.length < MOST_KEYS ? (
          <button
            type="button"
            className="sim-tool"
            onClick={() => setKeys([...keys, { column: names[keys.length]?.letter ?? key0(keys), order: "up" }])}
          >
            {m.sheet_sort_add()}
          </button>
        ) : null}
      </div>
      <div className="sht-line">
        <button type="button" className="btn" onClick={onDone}>
          {m.sheet_cancel()}
        </button>
        <button type="button" className="btn main" onClick={apply}>
          {m.sheet_sort_apply()}
        </button>
      </div>
    </fieldset>
  );
}

function key0(keys: readonly SortKey[]): string {
  return keys[0]?.column ?? "A";
}
