/** Column and row from 0. */
export type Place = { column: number; row: number };
/** Both corners belong to it; `from` is its top left one. */
export type Block = { from: Place; to: Place };

const CELL = /^([A-Z])([1-9]\d{0,2})$/;

/** `B3` → column 1, row 2; null: not an address of a sheet of 26 columns. */
export function readCell(text: string): Place | null {
  const [, letter, number] = CELL.exec(text) ?? [];
  return letter === undefined ? null : { column: letter.charCodeAt(0) - 65, row: Number(number) - 1 };
}

/** `B2:C5`, in any order of its corners, or `B2` alone. */
export function readRange(text: string): Block | null {
  const [one = "", other = one, ...more] = text.split(":");
  const [from, to] = [readCell(one), readCell(other)];
  if (from === null || to === null || more.length > 0) return null;
  return blockOf(from, to);
}

export function blockOf(one: Place, other: Place): Block {
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  };
}

export function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

export function nameOf({ column, row }: Place): string {
  return `${letterOf(column)}${row + 1}`;
}

/** `B2:C5`, or `B2` for one cell. */
export function rangeName({ from, to }: Block): string {
  return isOneCell({ from, to }) ? nameOf(from) : `${nameOf(from)}:${nameOf(to)}`;
}

export function isOneCell({ from, to }: Block): boolean {
  return from.column === to.column && from.row === to.row;
}

/** Every cell, line by line. */
export function placesOf({ from, to }: Block): Place[] {
  return rowsOf({ from, to }).flatMap((row) => columnsOf({ from, to }).map((column) => ({ column, row })));
}

export function columnsOf({ from, to }: Block): number[] {
  return Array.from({ length: to.column - from.column + 1 }, (_, rank) => from.column + rank);
}

export function rowsOf({ from, to }: Block): number[] {
  return Array.from({ length: to.row - from.row + 1 }, (_, rank) => from.row + rank);
}

export function isIn({ column, row }: Place, { from, to }: Block): boolean {
  return column >= from.column && column <= to.column && row >= from.row && row <= to.row;
}
