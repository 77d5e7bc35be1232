import { drizzle } from "drizzle-orm/d1";

/** D1 through drizzle. One statement holds at most 100 parameters: long lists travel as one JSON text (`json_each`). */
export function openDatabase(db: D1Database) {
  return drizzle(db);
}
