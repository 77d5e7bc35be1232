import { letterOf } from "../address.ts";
import { readColumns, readReference, writeReference } from "./reference.ts";
import { readTokens, type Token } from "./tokens.ts";

/** The formula as it is once copied so many columns to the right and rows down; what leaves the sheet becomes `#REF!`. */
export function shiftFormula(text: string, columns: number, rows: number, language: string): string {
  const tokens = readTokens(text, language);
  if (tokens === null) return text;
  let shifted = "";
  let done = 0;
  for (const token of tokens) {
    shifted += text.slice(done, token.at) + shiftToken(token, columns, rows);
    done = token.at + token.text.length;
  }
  return shifted + text.slice(done);
}

function shiftToken({ kind, text }: Token, columns: number, rows: number): string {
  if (kind === "columns") {
    const { from, to, holds } = readColumns(text);
    const [first, last] = [from + (holds[0] ? 0 : columns), to + (holds[1] ? 0 : columns)];
    if (first < 0 || last < 0 || first > 25 || last > 25) return "#REF!";
    return `${holds[0] ? "$" : ""}${letterOf(first)}:${holds[1] ? "$" : ""}${letterOf(last)}`;
  }
  if (kind !== "cell") return text;
  const reference = readReference(text);
  const column = reference.column + (reference.holdsColumn ? 0 : columns);
  const row = reference.row + (reference.holdsRow ? 0 : rows);
  return column < 0 || row < 0 || column > 25 || row > 998 ? "#REF!" : writeReference({ ...reference, column, row });
}
