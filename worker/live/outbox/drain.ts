import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { AttemptSink } from "#worker/usecases/ports.ts";
import type { LiveStorage } from "../store/storage.ts";
import { backoffMs } from "./backoff.ts";
import { type OutboxPayload, outboxPayload } from "./queue.ts";

/**
 * Delivers in order; a row goes only once D1 has it. Gives the delay in ms before the next try, null when
 * nothing waits. A kill between delivery and deletion repeats the delivery, which the sink takes as done.
 */
export async function drainOutbox(storage: LiveStorage, sink: AttemptSink): Promise<number | null> {
  for (;;) {
    const [row] = storage.sql.exec("SELECT seq, payload, attempts FROM outbox ORDER BY seq LIMIT 1").toArray();
    if (row === undefined) return null;
    const seq = Number(row.seq);
    try {
      await deliver(outboxPayload.parse(JSON.parse(String(row.payload))), seq, sink);
      storage.sql.exec("DELETE FROM outbox WHERE seq = ?", seq);
    } catch (error) {
      const attempts = Number(row.attempts) + 1;
      console.warn(JSON.stringify({ event: "outbox-delivery-failed", seq, attempts, reason: nameOf(error) }));
      storage.sql.exec("UPDATE outbox SET attempts = ? WHERE seq = ?", attempts, seq);
      return backoffMs(attempts);
    }
  }
}

function deliver(payload: OutboxPayload, seq: number, sink: AttemptSink): Promise<void> {
  switch (payload.kind) {
    case "first-start":
      return sink.markFirstStart(payload.sessionNumber, payload.atS);
    case "attempt":
      return sink.saveAttempt({ ...payload.record, outboxSequence: seq });
    default:
      return exhaustive(payload);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
