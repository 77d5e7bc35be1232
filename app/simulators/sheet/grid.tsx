import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { columnsOf, isIn, letterOf, nameOf, readCell, rowsOf } from "#worker/core/simulators/sheet/address.ts";
import { wholeSheet } from "#worker/core/simulators/sheet/grid.ts";
import { GridCell } from "./grid-cell.tsx";
import type { SheetParts } from "./sheet-props.ts";
import type { CellHand } from "./use-cells.ts";
import type { DraftHand } from "./use-draft.ts";
import { useFillDrag } from "./use-fill-drag.ts";

type GridProps = SheetParts & {
  hidden: ReadonlySet<number>;
  draft: DraftHand;
  hand: CellHand;
  table: RefObject<HTMLTableElement | null>;
  onEnd(columns: number, rows: number): void;
};

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  PageUp: [0, -10],
  PageDown: [0, 10],
  Home: [-99, 0],
  End: [99, 0],
};

/** The cells. One of them is in the order of Tab; arrows go to the others, Enter, F2 or any letter begins to type. */
export function Grid(props: GridProps) {
  const { scene, state, block, hidden, draft, hand, table, onEnd } = props;
  const sheet = wholeSheet(scene);
  const drag = useFillDrag(props);
  const filtered = new Set(Object.values(state.filters).flatMap((own) => Object.keys(own)));
  const first = new Set(
    scene.tables.flatMap(({ id, range }) =>
      state.filters[id] === undefined ? [] : [Number(/\d+/.exec(range)?.[0]) - 1],
    ),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const step = STEPS[event.key];
    const doing = isCommand ? COMMANDS[event.key.toLowerCase()] : undefined;
    if (step !== undefined && !isCommand) {
      hand.move(step[0], step[1], event.shiftKey, hidden);
      focusSoon(table);
    } else if (doing !== undefined) doing(hand);
    else if (event.key === "Home" && isCommand) {
      hand.select("A1");
      focusSoon(table);
    } else if (event.key === "Enter" || event.key === "F2") draft.begin("cell");
    else if (event.key === "Delete" || event.key === "Backspace") hand.clear();
    else if (event.key.length === 1 && !isCommand && !event.altKey) draft.begin("cell", event.key);
    else return;
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent) => {
    const name = cellUnder(event.target);
    if (name === null || event.button !== 0) return;
    const place = readCell(name);
    if (place !== null && draft.draft !== null && draft.isPointing()) {
      // The field keeps the focus: its formula takes the address.
      event.preventDefault();
      draft.point(place, event.shiftKey);
      return;
    }
    // What was typed is in its cell before the selection leaves it.
    if (name !== draft.draft?.cell) draft.end();
    if (name === draft.draft?.cell) return;
    if (event.shiftKey) hand.select(state.selection.cell, name);
    else if (event.pointerType !== "mouse" && name === state.selection.cell) draft.begin("cell");
    else hand.select(name);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || event.buttons !== 1 || drag.isFilling()) return;
    const place = readCell(cellUnder(event.target) ?? "");
    if (place === null) return;
    if (draft.draft?.pointed) draft.point(place, true);
    else if (draft.draft === null) hand.select(state.selection.cell, nameOf(place));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed is a cell; the keyboard has its own way
    <div
      className="sht-scroll"
      onPointerDown={onPointerDown}
      onMouseDown={(event) => {
        // A field that is pointing keeps the focus also in browsers that give it away with the mouse.
        if (draft.draft !== null && draft.isPointing() && cellUnder(event.target) !== null) event.preventDefault();
      }}
      onPointerMove={onPointerMove}
    >
      <table
        className="sht-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus one by one
        role="grid"
        aria-label={m.sheet_cells()}
        aria-multiselectable="true"
        ref={table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td className="sht-corner" />
            {columnsOf(sheet).map((column) => (
              <th
                key={column}
                scope="col"
                className={column >= block.from.column && column <= block.to.column ? "is-on" : undefined}
              >
                {letterOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(sheet)
            .filter((row) => !hidden.has(row))
            .map((row) => (
              <tr key={row}>
                <th scope="row" className={row >= block.from.row && row <= block.to.row ? "is-on" : undefined}>
                  {row + 1}
                </th>
                {columnsOf(sheet).map((column) => (
                  <GridCell
                    key={column}
                    {...props}
                    name={nameOf({ column, row })}
                    isSelected={isIn({ column, row }, block)}
                    isReached={drag.reached !== null && isIn({ column, row }, drag.reached)}
                    isCorner={column === block.to.column && row === block.to.row}
                    isFiltered={first.has(row) && filtered.has(letterOf(column))}
                    onHandle={drag.begin}
                    onEnd={onEnd}
                  />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const COMMANDS: Readonly<Record<string, (hand: CellHand) => void>> = {
  c: (hand) => hand.copy(),
  v: (hand) => hand.paste(),
  d: (hand) => hand.fill("down"),
  r: (hand) => hand.fill("right"),
};

function focusSoon(table: RefObject<HTMLTableElement | null>): void {
  requestAnimationFrame(() => table.current?.querySelector<HTMLElement>("td[tabindex='0']")?.focus());
}

/** Address of the cell that holds the thing pressed. */
export function cellUnder(target: EventTarget | null): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-cell]") : null;
  return cell?.dataset.cell ?? null;
}
