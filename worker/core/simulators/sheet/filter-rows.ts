import { nameOf, rowsOf } from "./address.ts";
import { bodyOf, tableBlock } from "./grid.ts";
import { readContent } from "./read-content.ts";
import type { Filter, Format, SheetScene } from "./scene.ts";
import { showValue } from "./show-value.ts";
import { type CellValue, compareValues, foldText, isError } from "./value.ts";

/** table → letter of a column → its filter */
export type Filters = Readonly<Record<string, Readonly<Record<string, Filter>>>>;

type Shown = { value: CellValue; text: string };

/** Rows, from 0, that the filters hide. A row is shown when each filtered column of its table passes. */
export function hiddenRows(
  scene: SheetScene,
  state: { cells: Readonly<Record<string, string>>; filters: Filters; formats: Readonly<Record<string, Format>> },
  values: Readonly<Record<string, CellValue>>,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { id } of scene.tables) {
    const block = tableBlock(scene, state.cells, id);
    const filters = Object.entries(state.filters[id] ?? {});
    if (block === null || filters.length === 0) continue;
    for (const row of rowsOf(bodyOf(block))) {
      const passes = filters.every(([letter, filter]) => {
        const name = `${letter}${row + 1}`;
        const value = values[name] ?? null;
        return isKept(
          { value, text: showValue(value, state.formats[name] ?? "general", scene.language) },
          filter,
          scene,
        );
      });
      if (!passes) hidden.add(row);
    }
  }
  return hidden;
}

function isKept({ value, text }: Shown, filter: Filter, { language }: SheetScene): boolean {
  if (filter.is === "one-of") return filter.keep.includes(text);
  if (filter.is === "contains") return foldText(text).includes(foldText(filter.than));
  const bound = readContent(filter.than, language).value;
  if (value === null || isError(value) || typeof value !== typeof bound) return false;
  const order = compareValues(value, bound);
  return filter.is === "least" ? order >= 0 : order <= 0;
}

/** What a column of a table shows, each text once, in order. */
export function textsOfColumn(
  scene: SheetScene,
  state: { cells: Readonly<Record<string, string>>; formats: Readonly<Record<string, Format>> },
  values: Readonly<Record<string, CellValue>>,
  table: string,
  column: number,
): string[] {
  const block = tableBlock(scene, state.cells, table);
  if (block === null) return [];
  const shown = rowsOf(bodyOf(block)).map((row) => {
    const name = nameOf({ column, row });
    const value = values[name] ?? null;
    return { value, text: showValue(value, state.formats[name] ?? "general", scene.language) };
  });
  const sorted = shown.sort((one, other) => orderOf(one, other));
  return [...new Set(sorted.map(({ text }) => text))];
}

function orderOf(one: Shown, other: Shown): number {
  const [left, right] = [isError(one.value) ? one.text : one.value, isError(other.value) ? other.text : other.value];
  return compareValues(left, right);
}
