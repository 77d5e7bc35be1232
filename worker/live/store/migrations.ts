import type { LiveStorage } from "./storage.ts";

/** Append only: a line that has run somewhere is never changed. */
const MIGRATIONS: readonly { id: number; statements: readonly string[] }[] = [
  {
    id: 1,
    statements: [
      "CREATE TABLE room (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL)",
      "CREATE TABLE candidate (id TEXT PRIMARY KEY, json TEXT NOT NULL)",
      "CREATE TABLE journal (seq INTEGER PRIMARY KEY AUTOINCREMENT, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL)",
      "CREATE TABLE receipt (id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL)",
      "CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, payload TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0)",
      "CREATE TABLE alarm (name TEXT PRIMARY KEY, at_ms INTEGER NOT NULL)",
      "CREATE TABLE bank_item (item_id TEXT PRIMARY KEY, json TEXT NOT NULL)",
      "CREATE TABLE person (user_id TEXT PRIMARY KEY, name TEXT NOT NULL)",
    ],
  },
  // A refusal that counts (a wrong code) has a receipt too: null is "carried out".
  { id: 2, statements: ["ALTER TABLE receipt ADD COLUMN refusal TEXT"] },
  {
    id: 3,
    statements: ["CREATE TABLE contact (candidate_id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL)"],
  },
];

/** Runs what has not run yet. Throws when storage knows a migration that this code does not: an older code must not write. */
export function migrate(storage: LiveStorage): void {
  const { sql } = storage;
  sql.exec("CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY)");
  const applied = new Set(
    sql
      .exec("SELECT id FROM migration")
      .toArray()
      .map((row) => Number(row.id)),
  );
  const newest = MIGRATIONS.at(-1)?.id ?? 0;
  for (const id of applied) if (id > newest) throw new Error(`storage is newer than the code: migration ${id}`);
  for (const { id, statements } of MIGRATIONS) {
    if (applied.has(id)) continue;
    storage.transactionSync(() => {
      for (const statement of statements) sql.exec(statement);
      sql.exec("INSERT INTO migration (id) VALUES (?)", id);
    });
  }
}
