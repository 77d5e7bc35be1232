import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { letterOf } from "#worker/core/simulators/sheet/address.ts";
import { textsOfColumn } from "#worker/core/simulators/sheet/filter-rows.ts";
import { tableAt } from "#worker/core/simulators/sheet/grid.ts";
import type { Filter } from "#worker/core/simulators/sheet/scene.ts";
import { columnNames } from "./column-names.ts";
import { ColumnSelect } from "./column-select.tsx";
import type { PanelProps } from "./sheet-props.ts";

/** Which lines of the table stay: those whose column has one of the ticked texts, or passes a condition. */
export function FilterPanel(props: PanelProps) {
  const { scene, state, block } = props;
  const table = tableAt(scene, state.cells, block.from);
  const names = table === null ? [] : columnNames(table.block, state.cells);
  const here = letterOf(block.from.column);
  const [column, setColumn] = useState(names.some(({ letter }) => letter === here) ? here : (names[0]?.letter ?? "A"));
  if (table === null) return <p>{m.sheet_no_table()}</p>;
  return (
    <fieldset className="sht-form">
      <legend>{m.sheet_filter_title()}</legend>
      <div className="sht-line">
        <ColumnSelect label={m.sheet_filter_column()} value={column} names={names} onChoose={setColumn} />
      </div>
      <ColumnFilter key={column} {...props} table={table.id} column={column} />
    </fieldset>
  );
}

type ColumnProps = PanelProps & { table: string; column: string };

function ColumnFilter({ scene, state, values, act, say, onDone, table, column }: ColumnProps) {
  const own = state.filters[table]?.[column] ?? null;
  const texts = textsOfColumn(scene, state, values, table, column.charCodeAt(0) - 65);
  const [is, setIs] = useState<Filter["is"]>(own?.is ?? "one-of");
  const [keep, setKeep] = useState<readonly string[]>(own?.is === "one-of" ? own.keep : texts);
  const [than, setThan] = useState(own === null || own.is === "one-of" ? "" : own.than);
  const apply = () => {
    const isAll = is === "one-of" && texts.every((text) => keep.includes(text));
    const filter: Filter = is === "one-of" ? { is, keep: [...keep] } : { is, than: than.trim() };
    put(isAll ? null : filter);
  };
  const put = (filter: Filter | null) => {
    const isDone = act({ do: "filter", table, column, filter });
    if (!isDone) say(m.sheet_nothing_changed());
    else say(filter === null ? m.sheet_filter_gone() : m.sheet_filter_done());
    onDone();
  };
  const tick = (text: string, isKept: boolean) =>
    setKeep(isKept ? [...keep, text] : keep.filter((one) => one !== text));
  return (
    <>
      <div className="sht-line">
        <label>
          {m.sheet_filter_keep()}{" "}
          <select className="input" value={is} onChange={(event) => setIs(event.target.value as Filter["is"])}>
            <option value="one-of">{m.sheet_filter_ticked()}</option>
            <option value="least">{m.sheet_filter_least()}</option>
            <option value="most">{m.sheet_filter_most()}</option>
            <option value="contains">{m.sheet_filter_contains()}</option>
          </select>
        </label>
        {is === "one-of" ? null : (
          <input
            {...AS_TYPED}
            className="input"
            aria-label={m.sheet_filter_than()}
            value={than}
            maxLength={100}
            onChange={(event) => setThan(event.target.value)}
          />
        )}
      </div>
      {is === "one-of" ? (
        <>
          <div className="sht-line">
            <button type="button" className="sim-tool" onClick={() => setKeep(texts)}>
              {m.sheet_filter_all()}
            </button>
            <button type="button" className="sim-tool" onClick={() => setKeep([])}>
              {m.sheet_filter_none()}
            </button>
          </div>
          <fieldset className="sht-ticks" aria-label={m.sheet_filter_ticked()}>
            {texts.map((text) => (
              <label key={text}>
                <input
                  type="checkbox"
                  checked={keep.includes(text)}
                  onChange={(event) => tick(text, event.target.checked)}
                />{" "}
                {text === "" ? m.sheet_filter_empty() : text}
              </label>
            ))}
          </fieldset>
        </>
      ) : null}
      <div className="sht-line">
        <button type="button" className="btn" onClick={onDone}>
          {m.sheet_cancel()}
        </button>
        {own === null ? null : (
          <button type="button" className="btn" onClick={() => put(null)}>
            {m.sheet_filter_remove()}
          </button>
        )}
        <button type="button" className="btn main" onClick={apply}>
          {m.sheet_filter_apply()}
        </button>
      </div>
    </>
  );
}
