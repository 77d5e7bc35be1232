import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { AttemptSink } from "#worker/usecases/ports.ts";
import { setNamedAlarm } from "../alarms/named-alarms.ts";
import type { LiveStorage } from "../store/storage.ts";
import { backoffMs } from "./backoff.ts";
import { type OutboxPayload, outboxPayload } from "./queue.ts";

/** A round that meets this many failures stops: D1 is away, the next round tries again. */
const FAILURES_IN_ROUND = 3;

/**
 * Delivers in order; a row goes only once D1 has it. A row that D1 refuses does not hold back the others: the sink
 * keeps the highest sequence, so the order between candidates does not matter. Gives the delay in ms before the next
 * try, null when nothing waits. A kill between delivery and deletion repeats the delivery, which the sink takes as done.
 */
export async function drainOutbox(storage: LiveStorage, sink: AttemptSink): Promise<number | null> {
  const waits: number[] = [];
  let after = 0;
  for (;;) {
    const [row] = storage.sql
      .exec("SELECT seq, payload, attempts FROM outbox WHERE seq > ? ORDER BY seq LIMIT 1", after)
      .toArray();
    if (row === undefined && waits.length === 0) {
      // In the same turn as the look: a row written from now on sets the alarm anew.
      setNamedAlarm(storage, "outbox", null);
      return null;
    }
    if (row === undefined || waits.length >= FAILURES_IN_ROUND) return Math.min(...waits);
    after = Number(row.seq);
    try {
      await deliver(outboxPayload.parse(JSON.parse(String(row.payload))), after, sink);
      storage.sql.exec("DELETE FROM outbox WHERE seq = ?", after);
    } catch (error) {
      const attempts = Number(row.attempts) + 1;
      console.warn(JSON.stringify({ event: "outbox-delivery-failed", seq: after, attempts, reason: nameOf(error) }));
      storage.sql.exec("UPDATE outbox SET attempts = ? WHERE seq = ?", attempts, after);
      waits.push(backoffMs(attempts));
    }
  }
}

function deliver(payload: OutboxPayload, seq: number, sink: AttemptSink): Promise<void> {
  switch (payload.kind) {
    case "first-start":
      return sink.markFirstStart(payload.sessionNumber, payload.atS);
    case "attempt":
      return sink.saveAttempt({ ...payload.record, outboxSequence: seq });
    case "issue":
      return sink.saveIssue(payload.report);
    case "extra-time":
      return sink.saveExtraTime(payload.candidateId, payload.percent);
    default:
      return exhaustive(payload);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
