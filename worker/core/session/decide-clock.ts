import { EXTRA_TIME_LIMIT_PERCENT } from "../enrolment/extra-time.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import { hold, release } from "./clock-stops.ts";
import type { SupervisorCommand } from "./command.ts";
import { deadlineMs, UNDO_SECONDS } from "./deadlines.ts";
import type { Ruling } from "./decision.ts";
import type { CandidateEvent, Event } from "./event.ts";
import { openTest } from "./on-screen.ts";
import type { CandidateState, LedgerEntry, SessionState } from "./state.ts";
import type { OpenAttempt, Subject } from "./subject.ts";

type Asked<T extends SupervisorCommand["type"]> = Extract<SupervisorCommand, { type: T }>;

/** Longest single grant: a whole test again is the most anybody means. */
export const LONGEST_GRANT_SECONDS = 3 * 60 * 60;

export function decidePause(
  { candidate }: Subject,
  { candidateId, reason, by }: Asked<"pause">,
  nowMs: number,
): Ruling {
  const open = openTest(candidate.attempt);
  return open.ok ? ok(hold(open.value.course, candidateId, { cause: "pause", reason, by }, nowMs)) : open;
}

export function decideResumeClock(
  { candidate }: Subject,
  { candidateId, by }: Asked<"resume-clock">,
  nowMs: number,
): Ruling {
  const open = openTest(candidate.attempt);
  return open.ok ? ok(release(open.value.course, candidateId, "pause", nowMs, by)) : open;
}

/** Every clock in test stops at the same instant; who has not started cannot (C2). */
export function decidePauseRoom(state: SessionState, { reason, by }: Asked<"pause-room">, nowMs: number): Ruling {
  if (state.room.pause !== null) return ok([]);
  const holder = { cause: "room-pause", reason, by } as const;
  const held = inTest(state).flatMap(({ candidateId, course }) => hold(course, candidateId, holder, nowMs));
  return ok([{ type: "room-paused", atMs: nowMs, reason, by }, ...held]);
}

export function decideResumeRoom(state: SessionState, { by }: Asked<"resume-room">, nowMs: number): Ruling {
  if (state.room.pause === null) return ok([]);
  const released = inTest(state).flatMap(({ candidateId, course }) =>
    release(course, candidateId, "room-pause", nowMs, by),
  );
  return ok([{ type: "room-resumed", atMs: nowMs, by }, ...released]);
}

/** Time for one, some, or everybody in test; after the deadline it counts from now, and the test goes on (G1, G3). */
export function decideGrant(state: SessionState, command: Asked<"grant">, nowMs: number, id: string): Ruling {
  const { candidateIds, seconds, reason, by } = command;
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > LONGEST_GRANT_SECONDS) {
    return refuse(domainError("GRANT_OUT_OF_RANGE", { minutes: LONGEST_GRANT_SECONDS / 60 }));
  }
  const chosen = inTest(state).filter(({ candidateId }) => candidateIds?.includes(candidateId) ?? true);
  if (chosen.length === 0) return refuse(domainError("NOBODY_IN_TEST"));
  return ok(
    chosen.flatMap(({ candidateId, candidate, attempt }) =>
      give(attempt, candidate, { id, kind: "grant", seconds, reason, atMs: nowMs, by, undoneAtMs: null }).map(
        (entry): CandidateEvent => ({ type: "time-granted", candidateId, entry }),
      ),
    ),
  );
}

/** Time given to an elapsed test counts from now: the gap since its deadline is booked with it (G3). */
function give(attempt: OpenAttempt, { identity }: CandidateState, entry: LedgerEntry): LedgerEntry[] {
  const { kind, course } = attempt;
  const gapMs = (course.stop?.sinceMs ?? entry.atMs) - deadlineMs(course, identity.extraTimePercent);
  return kind === "elapsed" && gapMs > 0 ? [{ ...entry, kind: "gap", seconds: gapMs / 1000 }, entry] : [entry];
}

/** A grant given by mistake is taken back from everybody who got it, within a minute (G4). */
export function decideUndoGrant(state: SessionState, { grantId, by }: Asked<"undo-grant">, nowMs: number): Ruling {
  const holders = inTest(state).flatMap(({ candidateId, course }) => {
    const entry = course.ledger.find((one) => one.id === grantId && one.kind === "grant");
    return entry === undefined ? [] : [{ candidateId, entry }];
  });
  const [first] = holders;
  if (first === undefined) return refuse(domainError("GRANT_NOT_FOUND"));
  if (nowMs - first.entry.atMs > UNDO_SECONDS * 1000)
    return refuse(domainError("GRANT_TOO_OLD", { seconds: UNDO_SECONDS }));
  return ok(
    holders
      .filter(({ entry }) => entry.undoneAtMs === null)
      .map(({ candidateId }): Event => ({ type: "grant-undone", candidateId, grantId, atMs: nowMs, by })),
  );
}

/** The percentage itself, before or during the test (G5). */
export function decideSetExtraTime({ candidate }: Subject, command: Asked<"set-extra-time">, nowMs: number): Ruling {
  const { candidateId, percent, reason, by } = command;
  if (candidate.attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  if (!Number.isFinite(percent) || percent < 0 || percent >= EXTRA_TIME_LIMIT_PERCENT) {
    return refuse(domainError("EXTRA_TIME_OUT_OF_RANGE", { limit: EXTRA_TIME_LIMIT_PERCENT }));
  }
  if (percent === candidate.identity.extraTimePercent) return ok([]);
  return ok([{ type: "extra-time-changed", candidateId, atMs: nowMs, percent, reason, by }]);
}

/** The time that a link was lost is offered, never given by itself (G6). */
export function decideCreditLink(
  { candidate }: Subject,
  command: Asked<"credit-link">,
  nowMs: number,
  id: string,
): Ruling {
  const open = openTest(candidate.attempt);
  if (!open.ok) return open;
  const { offeredSeconds } = open.value.course.link;
  if (offeredSeconds <= 0) return refuse(domainError("NOTHING_TO_CREDIT"));
  const { candidateId, by } = command;
  const entry: LedgerEntry = {
    id,
    kind: "link",
    seconds: offeredSeconds,
    reason: "",
    atMs: nowMs,
    by,
    undoneAtMs: null,
  };
  return ok(
    give(open.value, candidate, entry).map(
      (one): CandidateEvent => ({ type: "time-granted", candidateId, entry: one }),
    ),
  );
}

function inTest(state: SessionState) {
  return Object.values(state.candidates).flatMap((candidate: CandidateState) => {
    const { attempt, identity } = candidate;
    if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
    return [{ candidateId: identity.candidateId, candidate, attempt, course: attempt.course }];
  });
}
