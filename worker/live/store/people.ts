import type { Person } from "#worker/core/session/state.ts";
import type { LiveStorage } from "./storage.ts";

/** Names are kept here, so that a socket's attachment holds ids only. */
export function rememberPerson({ sql }: LiveStorage, { userId, name }: Person): void {
  sql.exec(
    "INSERT INTO person (user_id, name) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
    userId,
    name,
  );
}

export function recallPerson({ sql }: LiveStorage, userId: string): Person {
  const [row] = sql.exec("SELECT name FROM person WHERE user_id = ?", userId).toArray();
  return { userId, name: row === undefined ? "" : String(row.name) };
}
