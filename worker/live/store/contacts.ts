import type { LiveStorage } from "./storage.ts";

/** A sign newer than this much is not worth a write: the open socket itself tells the time of its last ping. */
const WRITE_EVERY_MS = 10_000;

/** The last sign of a candidate's page that no open socket tells: its socket closed, or it speaks by request. */
export function noteContact({ sql }: LiveStorage, candidateId: string, atMs: number): void {
  sql.exec(
    "INSERT INTO contact (candidate_id, at_ms) VALUES (?, ?) ON CONFLICT (candidate_id) DO UPDATE SET at_ms = excluded.at_ms WHERE excluded.at_ms >= at_ms + ?",
    candidateId,
    atMs,
    WRITE_EVERY_MS,
  );
}

export function readContacts({ sql }: LiveStorage): Record<string, number> {
  const rows = sql.exec("SELECT candidate_id, at_ms FROM contact").toArray();
  return Object.fromEntries(rows.map((row) => [String(row.candidate_id), Number(row.at_ms)]));
}

/** The device is back: nothing was heard of it in between. The last one only. */
export function noteSilence({ sql }: LiveStorage, candidateId: string, fromMs: number, toMs: number): void {
  sql.exec("INSERT OR REPLACE INTO silence (candidate_id, from_ms, to_ms) VALUES (?, ?, ?)", candidateId, fromMs, toMs);
}

export function readSilence({ sql }: LiveStorage, candidateId: string): { fromMs: number; toMs: number } | null {
  const [row] = sql.exec("SELECT from_ms, to_ms FROM silence WHERE candidate_id = ?", candidateId).toArray();
  return row === undefined ? null : { fromMs: Number(row.from_ms), toMs: Number(row.to_ms) };
}
