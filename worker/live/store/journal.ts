import type { Event } from "#worker/core/session/event.ts";
import type { LiveStorage } from "./storage.ts";

/** Who caused an event: an account's id, or the system (a clock, a list read again). Never a name. */
export type JournalActor = { role: "candidate" | "supervisor" | "staff" | "system"; userId: string | null };

/** Append only: who, what, when. The sequence of the last line is the sequence of the room. */
export function appendJournal(
  { sql }: LiveStorage,
  actor: JournalActor,
  events: readonly Event[],
  nowMs: number,
): void {
  for (const event of events) {
    sql.exec(
      "INSERT INTO journal (at_ms, actor, event) VALUES (?, ?, ?)",
      nowMs,
      JSON.stringify(actor),
      JSON.stringify(event),
    );
  }
}

export function lastSequence({ sql }: LiveStorage): number {
  return Number(sql.exec("SELECT coalesce(max(seq), 0) AS seq FROM journal").one().seq);
}
