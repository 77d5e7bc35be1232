import type { DomainError } from "../kernel/domain-error.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { AtQuestion } from "./command.ts";
import type { DecideContext } from "./decision.ts";
import { boundInstant } from "./device-instants.ts";
import type { CandidateEvent } from "./event.ts";
import { isOpen } from "./on-screen.ts";
import { knownReserve } from "./reserve.ts";
import type { Course, Served } from "./state.ts";

type Placing = Extract<CandidateEvent, { type: "question-withdrawn" | "question-served" }>;

/** `question` as the test has it once `events` are applied: none for a question that is served already. */
export type Place = { question: Served; events: readonly Placing[] };

/**
 * The question that a device speaks of. One of its reserve is put in its place now, as served when it was displayed:
 * in order, once, and instead of what the room had served under its number and no page had displayed (O3 to O6).
 * Refused: QUESTION_NOT_SERVED; RESERVE_UNKNOWN (not handed out to this device with that question); RESERVE_NOT_YET
 * (the answer to the one before has not come); RESERVE_PASSED (something else was answered under its number).
 */
export function placeQuestion(course: Course, asked: AtQuestion, context: DecideContext): Result<Place, DomainError> {
  const { number, itemId, reserve: claim } = asked;
  const served = course.served.find((one) => one.number === number && one.itemId === itemId);
  // The room may have chosen for itself what the device had displayed before: it is recorded as the device showed it.
  if (served !== undefined && (claim === undefined || served.source === "reserve" || !isOpen(served))) {
    return ok({ question: served, events: [] });
  }
  const placed = placeOfReserve(course, asked, context);
  return placed.ok || served === undefined ? placed : ok({ question: served, events: [] });
}

function placeOfReserve(course: Course, asked: AtQuestion, context: DecideContext): Result<Place, DomainError> {
  const { number, itemId, reserve: claim } = asked;
  if (claim === undefined) return refuse(domainError("QUESTION_NOT_SERVED"));
  if (context.bank === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const holder = { ...asked, ...claim, deviceId: asked.formerDeviceId ?? asked.deviceId };
  const known = knownReserve(holder, course, { sign: context.sign, bank: context.bank });
  const position = known?.reserve.findIndex((one) => one.number === number && one.itemId === itemId) ?? -1;
  const found = known?.reserve[position];
  if (known === null || found === undefined) return refuse(domainError("RESERVE_UNKNOWN"));
  return putInPlace(course, { at: known.at, earlier: known.reserve.slice(0, position), found }, asked, context);
}

type Found = { at: number; earlier: readonly Served[]; found: Served };

function putInPlace(course: Course, { at, earlier, found }: Found, asked: AtQuestion, { nowMs }: DecideContext) {
  const { candidateId, reserve: claim, signs } = asked;
  const chain = [course.served[at], ...earlier.map((one) => course.served.find(({ itemId }) => itemId === one.itemId))];
  const last = chain.at(-1);
  if (chain[0]?.setAside !== null) return refuse(domainError("RESERVE_PASSED"));
  if (last === undefined || chain.some((one) => one === undefined || isOpen(one))) {
    return refuse(domainError("RESERVE_NOT_YET"));
  }
  const behind = course.served.slice(course.served.indexOf(last) + 1);
  if (behind.some((one) => !isOpen(one))) return refuse(domainError("RESERVE_PASSED"));
  // The device's own order: never displayed before the one before it was answered.
  const shownAtMs = Math.max(boundInstant(claim?.shownAtMs, signs, nowMs), closedAtMs(last));
  const question: Served = { ...found, servedAtMs: shownAtMs };
  const events: Placing[] = [
    ...behind.map(
      ({ number, itemId }): Placing => ({
        type: "question-withdrawn",
        candidateId,
        atMs: nowMs,
        number,
        itemId,
      }),
    ),
    { type: "question-served", candidateId, served: question },
  ];
  return ok({ question, events });
}

/** A question takes one answer, and none once it is set aside (T3, A4). */
export function refuseClosed({ outcome, kept, setAside }: Served): Result<never, DomainError> | null {
  if (outcome !== null || kept !== null) return refuse(domainError("ALREADY_ANSWERED"));
  return setAside === null ? null : refuse(domainError("QUESTION_SET_ASIDE"));
}

function closedAtMs({ outcome, kept, servedAtMs }: Served): number {
  return outcome?.answeredAtMs ?? kept?.givenAtMs ?? servedAtMs;
}
