import { letterOf, type Place } from "../address.ts";

/** A cell as a formula names it: `$` before the letter or the number holds that part when the formula is copied. */
export type Reference = Place & { holdsColumn: boolean; holdsRow: boolean };

const REFERENCE = /^(\$?)([A-Z])(\$?)(\d+)$/;
const COLUMNS = /^(\$?)([A-Z]):(\$?)([A-Z])$/;

/** A token of kind `cell`. */
export function readReference(text: string): Reference {
  const [, column = "", letter = "A", row = "", number = "1"] = REFERENCE.exec(text.toUpperCase()) ?? [];
  return {
    column: letter.charCodeAt(0) - 65,
    row: Number(number) - 1,
    holdsColumn: column !== "",
    holdsRow: row !== "",
  };
}

/** A token of kind `columns`: numbers of its first and last column, and what is held. */
export function readColumns(text: string): { from: number; to: number; holds: [boolean, boolean] } {
  const [, first = "", one = "A", second = "", other = "A"] = COLUMNS.exec(text.toUpperCase()) ?? [];
  return { from: one.charCodeAt(0) - 65, to: other.charCodeAt(0) - 65, holds: [first !== "", second !== ""] };
}

export function writeReference({ column, row, holdsColumn, holdsRow }: Reference): string {
  return `${holdsColumn ? "$" : ""}${letterOf(column)}${holdsRow ? "$" : ""}${row + 1}`;
}

/** `B3` → `$B$3` → `B$3` → `$B3` → `B3`: what the key F4 does. */
export function turnReference(text: string): string {
  const reference = readReference(text);
  const rank = HOLDS.findIndex(([column, row]) => column === reference.holdsColumn && row === reference.holdsRow);
  const [holdsColumn, holdsRow] = HOLDS[(rank + 1) % HOLDS.length] ?? [false, false];
  return writeReference({ ...reference, holdsColumn, holdsRow });
}

const HOLDS = [
  [false, false],
  [true, true],
  [false, true],
  [true, false],
] as const;
