import { type SQL, sql } from "drizzle-orm";

/** A list of any length as one parameter: `column in (…)` would stop at 100. Use: `sql`${column} in ${jsonList(ids)}``. */
export function jsonList(values: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** Rows travel as JSON texts of at most this many: a parameter may not pass 2 MB. */
const ROWS_A_STATEMENT = 500;

export function inChunks<T>(rows: readonly T[], size = ROWS_A_STATEMENT): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
