import type { Locale } from "#worker/core/itembank/item.ts";
import { writeCsv } from "../codec/write-csv.ts";
import { sessionTitles } from "./session-columns.ts";

/** The empty table to fill in: titles only, for Excel as for any other. */
export function writeSessionsTemplate(language: Locale): string {
  return writeCsv(sessionTitles(language), []);
}
