import type { SceneBase } from "../simulator.ts";

/** One sheet of a spreadsheet: its cells as typed, its tables, what may be done with them. */
export type SheetScene = SceneBase & {
  simulator: "sheet";
  /** the title of the window, e.g. "Inscriptions" */
  name: string;
  /** `en` or, anything else, French: decimal mark, dates, the names of functions that are offered and shown */
  language: string;
  /** first line first; a number is a number in either language, a text is read as if it were typed */
  rows: readonly (readonly Content[])[];
  /** what is sorted and filtered; its first line holds its titles */
  tables: readonly SheetTable[];
  formats?: readonly { range: string; format: Format }[];
  /** the tools of the bar; absent: all */
  tools?: readonly Tool[];
};

/** Null: an empty cell. */
export type Content = string | number | null;
/** `range`: with its titles, e.g. `A1:D15` */
export type SheetTable = { id: string; range: string };

export const TOOLS = ["sort", "filter", "fill", "format", "chart", "print"] as const;
export type Tool = (typeof TOOLS)[number];

/** How a value is shown; the value stays what it is. */
export const FORMATS = ["general", "number", "percent", "euro", "date", "date-long", "text"] as const;
export type Format = (typeof FORMATS)[number];

export const CHART_KINDS = ["bars", "line", "pie", "points"] as const;
export type Chart = {
  kind: (typeof CHART_KINDS)[number];
  /** id of the table it draws */
  table: string;
  /** letter of the column of names */
  labels: string;
  /** letters of the columns of numbers */
  series: string[];
  title: string;
};

/** What the lines that stay must have in that column. Texts are those shown. */
export type Filter = { is: "one-of"; keep: string[] } | { is: "least" | "most" | "contains"; than: string };

export type SortKey = { column: string; order: "up" | "down" };

export type SheetAction =
  /** `to`: the other corner of a range */
  | { do: "select"; cell: string; to?: string }
  | { do: "type"; cell: string; text: string }
  | { do: "clear"; range: string }
  /** formula or content, relative references moved along; `from` is repeated over `to` */
  | { do: "copy"; from: string; to: string }
  /** whole lines of the range, in place; the range has no titles */
  | { do: "sort"; range: string; by: SortKey[] }
  /** null: all lines are shown again */
  | { do: "filter"; table: string; column: string; filter: Filter | null }
  | { do: "format"; range: string; format: Format }
  | { do: "chart"; chart: Chart | null }
  /** null: none */
  | { do: "print-area"; range: string | null }
  | { do: "print-rows"; rows: string | null };
