import type { LiveStorage } from "./storage.ts";

/** What a candidate has done in the simulator on screen and not yet given: one a candidate, the last. */
export type Draft = {
  itemId: string;
  deviceId: string /** the actions as JSON: what was parsed at the door, not looked into here */;
  log: string;
};
type Whose = { candidateId: string; deviceId: string; itemId: string };

export function saveDraft({ sql }: LiveStorage, { candidateId, deviceId, itemId }: Whose, actions: unknown[]): void {
  sql.exec(
    "INSERT OR REPLACE INTO draft (candidate_id, item_id, device_id, actions) VALUES (?, ?, ?, ?)",
    candidateId,
    itemId,
    deviceId,
    JSON.stringify(actions),
  );
}

export function readDraft({ sql }: LiveStorage, candidateId: string): Draft | null {
  const [row] = sql.exec("SELECT item_id, device_id, actions FROM draft WHERE candidate_id = ?", candidateId).toArray();
  if (row === undefined) return null;
  return { itemId: String(row.item_id), deviceId: String(row.device_id), log: String(row.actions) };
}

export function dropDraft({ sql }: LiveStorage, candidateId: string): void {
  sql.exec("DELETE FROM draft WHERE candidate_id = ?", candidateId);
}
