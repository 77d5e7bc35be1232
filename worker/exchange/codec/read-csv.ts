import Papa from "papaparse";
import { removeFormulaMark } from "./formula-mark.ts";

/** Rows of a `;` CSV that this room wrote, marks against formulas removed. Blank lines are skipped, BOM too. */
export function readCsv(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { delimiter: ";", skipEmptyLines: true });
  return data.map((row) => row.map(removeFormulaMark));
}
