import type { LiveStorage } from "../store/storage.ts";

/** `due`: a rule of the session falls due. `outbox`: deliver again. `links`: look who still answers. */
export type AlarmName = "due" | "outbox" | "links";

/**
 * Many named alarms on the one that the platform has. Rows live in storage, so that an alarm survives
 * eviction; the physical alarm is always the soonest, strictly in the future (one set for the present
 * instant from within `alarm()` is lost).
 */
export function setNamedAlarm(storage: LiveStorage, name: AlarmName, atMs: number | null): void {
  if (atMs === null) storage.sql.exec("DELETE FROM alarm WHERE name = ?", name);
  else storage.sql.exec("INSERT OR REPLACE INTO alarm (name, at_ms) VALUES (?, ?)", name, Math.floor(atMs));
}

export function namedAlarm({ sql }: LiveStorage, name: AlarmName): number | null {
  const [row] = sql.exec("SELECT at_ms FROM alarm WHERE name = ?", name).toArray();
  return row === undefined ? null : Number(row.at_ms);
}

export function armPhysicalAlarm(storage: LiveStorage, nowMs: number): void {
  const soonest = storage.sql.exec("SELECT min(at_ms) AS at_ms FROM alarm").one().at_ms;
  if (soonest === null) void storage.deleteAlarm();
  else void storage.setAlarm(Math.max(Number(soonest), nowMs + 1));
}
