import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { writeXlsx, type XlsxCell } from "../codec/write-xlsx.ts";
import { RESULT_TITLES, type ResultCell, type ResultRow, resultCells } from "./result-columns.ts";

const LEVEL_WIDTH = 5;
const WIDTHS = [14, 18, 22, 13, 20, 16, 10, 9, ...COMPETENCES.map(() => LEVEL_WIDTH), 40, 9, 14];

/** The columns of the CSV with their types: numbers are numbers, days are days, text stays text. */
export function writeResultsXlsx(rows: readonly ResultRow[]): Uint8Array {
  const cells = rows.map((row) => resultCells(row).map(xlsxCell));
  return writeXlsx({ name: "Résultats", titles: RESULT_TITLES, widths: WIDTHS, rows: cells });
}

function xlsxCell(cell: ResultCell): XlsxCell {
  return typeof cell === "object" && cell !== null && "ours" in cell ? cell.ours : cell;
}
