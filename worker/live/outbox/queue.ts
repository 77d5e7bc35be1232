import * as z from "zod";
import type { Event } from "#worker/core/session/event.ts";
import { courseOf } from "#worker/core/session/evolve.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import type { LiveStorage } from "../store/storage.ts";

const attemptPayload = z.object({
  kind: z.literal("attempt"),
  record: z.object({
    candidateId: z.string(),
    sessionNumber: z.int(),
    userId: z.string(),
    bankVersionId: z.string(),
    locale: z.enum(["fr", "en"]),
    startedAtS: z.int(),
    finishedAtS: z.int().nullable(),
    finishReason: z
      .enum(["all-answered", "time-elapsed", "ended-by-supervisor", "ended-by-finalisation", "pool-exhausted"])
      .nullable(),
    record: z.string(),
  }),
});

/** What waits to reach D1. The row's own sequence is the idempotency key. */
export const outboxPayload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("first-start"), sessionNumber: z.int(), atS: z.int() }),
  attemptPayload,
]);
export type OutboxPayload = z.infer<typeof outboxPayload>;

/** Rows for what just happened, written in the same transaction as the events. */
export function enqueue({ sql }: LiveStorage, events: readonly Event[], after: SessionState): number {
  const payloads = events.flatMap((event) => toPayloads(event, after));
  for (const payload of payloads) sql.exec("INSERT INTO outbox (payload) VALUES (?)", JSON.stringify(payload));
  return payloads.length;
}

function toPayloads(event: Event, after: SessionState): OutboxPayload[] {
  const { plan, bankVersionId } = after.room;
  if (plan === null) return [];
  if (event.type === "session-started") {
    return [{ kind: "first-start", sessionNumber: plan.sessionNumber, atS: toSeconds(event.atMs) }];
  }
  if (event.type !== "test-started" && event.type !== "test-finished") return [];
  const candidate = after.candidates[event.candidateId];
  const course = candidate === undefined ? null : courseOf(candidate.attempt);
  if (candidate === undefined || course === null || candidate.identity.userId === null) return [];
  const finish = candidate.attempt.kind === "finished" ? candidate.attempt : null;
  return [
    {
      kind: "attempt",
      record: {
        candidateId: event.candidateId,
        sessionNumber: plan.sessionNumber,
        userId: candidate.identity.userId,
        bankVersionId: bankVersionId ?? "",
        locale: course.locale,
        startedAtS: toSeconds(course.startedAtMs),
        finishedAtS: finish === null ? null : toSeconds(finish.finishedAtMs),
        finishReason: finish?.reason ?? null,
        record: JSON.stringify(finish === null ? [] : course.served),
      },
    },
  ];
}

function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
