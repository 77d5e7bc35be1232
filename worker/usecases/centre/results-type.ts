import type { ResultsForm } from "../file-ports.ts";

/** The media type of each form of the results. */
export const RESULTS_TYPE: Readonly<Record<ResultsForm, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
