import type { LiveStorage } from "./storage.ts";

/** True when this command was carried out before: repeating it changes nothing and is answered the same. */
export function hasReceipt({ sql }: LiveStorage, commandId: string): boolean {
  return sql.exec("SELECT 1 FROM receipt WHERE id = ?", commandId).toArray().length > 0;
}

/** Written in the transaction of the command itself. */
export function writeReceipt({ sql }: LiveStorage, commandId: string, nowMs: number): void {
  sql.exec("INSERT INTO receipt (id, at_ms) VALUES (?, ?)", commandId, nowMs);
}
