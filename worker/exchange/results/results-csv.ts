import { type CivilDate, formatFrenchDate } from "#worker/core/kernel/civil-date.ts";
import { type CsvCell, csvHead, csvLines, ours, writeCsv } from "../codec/write-csv.ts";
import { RESULT_TITLES, type ResultCell, type ResultRow, resultCells } from "./result-columns.ts";

/** One line for each certification, in the order given. */
export function writeResultsCsv(rows: readonly ResultRow[]): string {
  return writeCsv(RESULT_TITLES, rows.map(writeRow));
}

/** The same file piece by piece: one piece a page, so that its length does not matter. */
export async function* streamResultsCsv(pages: AsyncIterable<readonly ResultRow[]>): AsyncGenerator<string> {
  yield csvHead(RESULT_TITLES);
  for await (const rows of pages) yield csvLines(rows.map(writeRow));
}

/** `20270112_resultats_3e A.csv`: the day of the download, as the class may hold several test days. */
export function resultsFileName(name: string, downloadedOn: CivilDate, form: "csv" | "xlsx" | "json" = "csv"): string {
  return `${downloadedOn.replaceAll("-", "")}_resultats_${name}.${form}`;
}

function writeRow(row: ResultRow): CsvCell[] {
  return resultCells(row).map(csvCell);
}

function csvCell(cell: ResultCell): CsvCell {
  return typeof cell === "object" && cell !== null && "date" in cell ? ours(formatFrenchDate(cell.date)) : cell;
}
