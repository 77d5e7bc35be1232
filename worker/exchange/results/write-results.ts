import { streamText } from "../codec/stream-text.ts";
import type { ResultRow } from "./result-columns.ts";
import { streamResultsCsv, writeResultsCsv } from "./results-csv.ts";
import { type ResultsHead, streamResultsJson, writeResultsJson } from "./results-json.ts";
import { writeResultsXlsx } from "./results-xlsx.ts";

type Form = "csv" | "xlsx" | "json";

/** The results in the form asked for; `head` is what the JSON says of itself. */
export function writeResults(rows: readonly ResultRow[], form: Form, head: ResultsHead): string | Uint8Array {
  switch (form) {
    case "csv":
      return writeResultsCsv(rows);
    case "xlsx":
      return writeResultsXlsx(rows);
    case "json":
      return writeResultsJson(rows, head);
  }
}

/** The same bytes made while they are read. A workbook's directory comes last, so it has no such form. */
export function streamResults(
  pages: AsyncIterable<readonly ResultRow[]>,
  form: Exclude<Form, "xlsx">,
  head: ResultsHead,
): ReadableStream<Uint8Array> {
  return streamText(form === "csv" ? streamResultsCsv(pages) : streamResultsJson(pages, head));
}
