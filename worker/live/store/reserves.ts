import type { LiveStorage } from "./storage.ts";

/** The device that holds the test has the reserve of this question: should the link be lost, it goes on. */
export function noteReserve({ sql }: LiveStorage, candidateId: string, itemId: string): void {
  sql.exec(
    "INSERT INTO reserve (candidate_id, item_id) VALUES (?, ?) ON CONFLICT (candidate_id) DO UPDATE SET item_id = excluded.item_id WHERE item_id <> excluded.item_id",
    candidateId,
    itemId,
  );
}

/** Candidate id → the question whose reserve was handed out last. */
export function readReserves({ sql }: LiveStorage): Record<string, string> {
  const rows = sql.exec("SELECT candidate_id, item_id FROM reserve").toArray();
  return Object.fromEntries(rows.map((row) => [String(row.candidate_id), String(row.item_id)]));
}
