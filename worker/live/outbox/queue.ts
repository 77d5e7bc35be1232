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

const issuePayload = z.object({
  kind: z.literal("issue"),
  report: z.object({
    id: z.string(),
    sessionNumber: z.int(),
    candidateId: z.string().nullable(),
    code: z.string(),
    questionNumber: z.int().nullable(),
    description: z.string().nullable(),
    createdBy: z.string(),
    createdAtS: z.int(),
    resolvedAtS: z.int().nullable(),
  }),
});

const extraTimePayload = z.object({ kind: z.literal("extra-time"), candidateId: z.string(), percent: z.number() });

/** Notes that may change a result stay open for the jury; the others are for the record. */
const OPEN_NOTES: readonly string[] = ["C1", "C6"];

/** What waits to reach D1. The row's own sequence is the idempotency key. */
export const outboxPayload = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("first-start"), sessionNumber: z.int(), atS: z.int() }),
  attemptPayload,
  issuePayload,
  extraTimePayload,
]);
export type OutboxPayload = z.infer<typeof outboxPayload>;

/** Rows for what just happened, written in the same transaction as the events. */
export function enqueue({ sql }: LiveStorage, events: readonly Event[], after: SessionState): number {
  const payloads = [...events.flatMap((event) => toPayloads(event, after)), ...attemptsOf(events, after)];
  for (const payload of payloads) sql.exec("INSERT INTO outbox (payload) VALUES (?)", JSON.stringify(payload));
  return payloads.length;
}

/** Candidates whose percentage the room changed and D1 does not know yet. */
export function untoldExtraTimes({ sql }: LiveStorage): Set<string> {
  const rows = sql.exec(
    "SELECT json_extract(payload, '$.candidateId') AS id FROM outbox WHERE json_extract(payload, '$.kind') = 'extra-time'",
  );
  return new Set(rows.toArray().map(({ id }) => String(id)));
}

function toPayloads(event: Event, after: SessionState): OutboxPayload[] {
  const { plan } = after.room;
  if (plan === null) return [];
  const { sessionNumber } = plan;
  switch (event.type) {
    case "session-started":
      return [{ kind: "first-start", sessionNumber, atS: toSeconds(event.atMs) }];
    case "extra-time-changed":
      return [{ kind: "extra-time", candidateId: event.candidateId, percent: event.percent }];
    case "alert-accepted":
      return [
        {
          kind: "issue",
          report: {
            id: `${event.candidateId}-${event.itemId}`,
            sessionNumber,
            candidateId: event.candidateId,
            code: event.code,
            questionNumber: event.number,
            description: null,
            createdBy: event.by.userId,
            createdAtS: toSeconds(event.atMs),
            resolvedAtS: toSeconds(event.atMs),
          },
        },
      ];
    case "note-added": {
      const { id, candidateId, code, text, by, atMs } = event.note;
      return [
        {
          kind: "issue",
          report: {
            id,
            sessionNumber,
            candidateId,
            code,
            questionNumber: null,
            description: text,
            createdBy: by.userId,
            createdAtS: toSeconds(atMs),
            resolvedAtS: OPEN_NOTES.includes(code) ? null : toSeconds(atMs),
          },
        },
      ];
    }
    default:
      return [];
  }
}

/**
 * Each test that began, ended, or took an answer after its end, once and as it stands now: D1 takes the highest
 * sequence, so what arrives after an end is one revision more (O12).
 */
function attemptsOf(events: readonly Event[], after: SessionState): OutboxPayload[] {
  const moved = events.flatMap((event) => {
    if (!("candidateId" in event)) return [];
    const isFinished = after.candidates[event.candidateId]?.attempt.kind === "finished";
    return isRecorded(event, isFinished) ? [event.candidateId] : [];
  });
  const sessionNumber = after.room.plan?.sessionNumber;
  if (sessionNumber === undefined) return [];
  return [...new Set(moved)].flatMap((candidateId) => attemptOf(candidateId, sessionNumber, after));
}

function isRecorded({ type }: Event, isFinished: boolean): boolean {
  if (type === "test-started" || type === "test-finished") return true;
  return isFinished && (type === "question-answered" || type === "answer-kept");
}

function attemptOf(candidateId: string, sessionNumber: number, after: SessionState): OutboxPayload[] {
  const candidate = after.candidates[candidateId];
  const course = candidate === undefined ? null : courseOf(candidate.attempt);
  if (candidate === undefined || course === null || candidate.identity.userId === null) return [];
  const finish = candidate.attempt.kind === "finished" ? candidate.attempt : null;
  return [
    {
      kind: "attempt",
      record: {
        candidateId,
        sessionNumber,
        userId: candidate.identity.userId,
        bankVersionId: after.room.bankVersionId ?? "",
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
