import type { Hash } from "#worker/core/journal/entry.ts";
import { readHead } from "./journal.ts";
import { loadState } from "./snapshot.ts";
import type { LiveStorage } from "./storage.ts";

type Room = LiveStorage & { deleteAll(): Promise<void> };

/**
 * Takes all away, alarms too, and gives what proves a journal exported before. "busy": the room is not finalised, or D1
 * has not taken all of it yet; nothing was taken away. A room that never was, or is gone, has no entries.
 */
export async function forgetRoom(
  storage: Room,
  sessionNumber: number,
  hash: Hash,
): Promise<{ entries: number; head: string } | "busy"> {
  const { room } = loadState(storage);
  const waiting = Number(storage.sql.exec("SELECT count(*) AS count FROM outbox").one().count);
  if ((room.plan !== null && room.finalisedAtMs === null) || waiting > 0) return "busy";
  const { seq, hash: head } = readHead(storage, sessionNumber, hash);
  await storage.deleteAll();
  return { entries: seq, head };
}
