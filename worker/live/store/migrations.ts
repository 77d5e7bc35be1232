import { type JournalTools, sealOldEntries } from "./journal.ts";
import type { LiveStorage } from "./storage.ts";

type Migration = {
  id: number;
  statements: readonly string[];
  /** what SQL cannot do, in the same transaction */
  afterwards?: (storage: LiveStorage, tools: JournalTools) => void;
};

/** Append only: a line that has run somewhere is never changed. */
const MIGRATIONS: readonly Migration[] = [
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
  // The journal becomes a chain without personal text. Lines written before are sealed and chained in place: names must
  // not stay in the clear beside the chain, and the sequence, which is also the room's, goes on. The chain vouches for
  // them from this instant only.
  {
    id: 4,
    statements: [
      "ALTER TABLE journal ADD COLUMN effective_at_ms INTEGER NOT NULL DEFAULT 0",
      "ALTER TABLE journal ADD COLUMN command_id TEXT",
      "ALTER TABLE journal ADD COLUMN type TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE journal ADD COLUMN candidate_id TEXT",
      "ALTER TABLE journal ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
      "CREATE TABLE journal_text (seq INTEGER NOT NULL, path TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL, subject_id TEXT, PRIMARY KEY (seq, path)) WITHOUT ROWID",
    ],
    afterwards: sealOldEntries,
  },
  // The last time without a sign, and the question whose reserve a device holds: what a cut needs to be judged fairly.
  {
    id: 5,
    statements: [
      "CREATE TABLE silence (candidate_id TEXT PRIMARY KEY, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL)",
      "CREATE TABLE reserve (candidate_id TEXT PRIMARY KEY, item_id TEXT NOT NULL)",
    ],
  },
  // What is half done in a simulator, for whatever machine the test goes on with.
  {
    id: 6,
    statements: [
      "CREATE TABLE draft (candidate_id TEXT PRIMARY KEY, item_id TEXT NOT NULL, device_id TEXT NOT NULL, actions TEXT NOT NULL) WITHOUT ROWID",
    ],
  },
];

/** Runs what has not run yet. Throws when storage knows a migration that this code does not: an older code must not write. */
export function migrate(storage: LiveStorage, tools: JournalTools): void {
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
  for (const { id, statements, afterwards } of MIGRATIONS) {
    if (applied.has(id)) continue;
    storage.transactionSync(() => {
      for (const statement of statements) sql.exec(statement);
      afterwards?.(storage, tools);
      sql.exec("INSERT INTO migration (id) VALUES (?)", id);
    });
  }
}
