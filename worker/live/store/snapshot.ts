import { EMPTY_SESSION, type SessionState } from "#worker/core/session/state.ts";
import { candidateStateSchema, roomStateSchema } from "./state-schema.ts";
import type { LiveStorage } from "./storage.ts";

/** The state as the last transaction left it. */
export function loadState({ sql }: LiveStorage): SessionState {
  const [roomRow] = sql.exec("SELECT json FROM room").toArray();
  if (roomRow === undefined) return EMPTY_SESSION;
  const candidates = sql
    .exec("SELECT id, json FROM candidate ORDER BY id")
    .toArray()
    .map((row) => [String(row.id), candidateStateSchema.parse(JSON.parse(String(row.json)))] as const);
  return { room: roomStateSchema.parse(JSON.parse(String(roomRow.json))), candidates: Object.fromEntries(candidates) };
}

/** Writes only what changed: one row for each candidate touched, the room when it moved. */
export function saveState({ sql }: LiveStorage, before: SessionState, after: SessionState): void {
  if (before.room !== after.room) {
    sql.exec("INSERT OR REPLACE INTO room (id, json) VALUES (1, ?)", JSON.stringify(after.room));
  }
  for (const [id, candidate] of Object.entries(after.candidates)) {
    if (before.candidates[id] === candidate) continue;
    sql.exec("INSERT OR REPLACE INTO candidate (id, json) VALUES (?, ?)", id, JSON.stringify(candidate));
  }
  for (const id of Object.keys(before.candidates)) {
    if (after.candidates[id] === undefined) sql.exec("DELETE FROM candidate WHERE id = ?", id);
  }
}
