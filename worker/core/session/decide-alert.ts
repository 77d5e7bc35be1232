import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import { alertReasons } from "./alert-reasons.ts";
import { hold, release } from "./clock-stops.ts";
import type { CandidateCommand, SupervisorCommand } from "./command.ts";
import { isOver } from "./deadlines.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import { isHolder, isOpen, openTest } from "./on-screen.ts";
import { placeQuestion } from "./place-question.ts";
import { serveQuestion } from "./serve-question.ts";
import type { Course } from "./state.ts";
import type { Subject } from "./subject.ts";

type Raised = Extract<CandidateCommand, { type: "raise-alert" }>;
type Refused = Extract<SupervisorCommand, { type: "refuse-alert" }>;
type Accepted = Extract<SupervisorCommand, { type: "accept-alert" }>;

/** A problem with the question on screen: answering locks and the clock stands still (A1, A2). */
export function decideRaiseAlert({ candidate }: Subject, command: Raised, context: DecideContext): Ruling {
  const open = openTest(candidate.attempt);
  if (!open.ok) return open;
  const { course } = open.value;
  const { candidateId, number, itemId } = command;
  const { nowMs } = context;
  if (!isHolder(course, command)) return refuse(domainError("DEVICE_NOT_HOLDER"));
  if (course.alert !== null) return ok([]);
  const placed = placeQuestion(course, command, context);
  if (!placed.ok || !isOpen(placed.value.question)) return refuse(domainError("ALREADY_ANSWERED"));
  const { question, events } = placed.value;
  if (events.length > 0 && isOver(open.value, candidate.identity.extraTimePercent, question.servedAtMs)) {
    return refuse(domainError("TIME_ELAPSED"));
  }
  return ok([
    ...events,
    { type: "alert-raised", candidateId, atMs: nowMs, number, itemId },
    ...hold(course, candidateId, { cause: "alert", reason: "", by: null }, nowMs),
  ]);
}

/** The same question goes on; the time of the report is given back (A3). */
export function decideRefuseAlert({ candidate }: Subject, { candidateId, by }: Refused, nowMs: number): Ruling {
  const open = openTest(candidate.attempt);
  if (!open.ok) return open;
  const { course } = open.value;
  if (course.alert === null) return refuseClosed(course, nowMs);
  return ok([
    { type: "alert-refused", candidateId, atMs: nowMs, by },
    ...release(course, candidateId, "alert", nowMs, null),
  ]);
}

/** The question is set aside; another takes its number, of another skill; the time is given back (A4, A5). */
export function decideAcceptAlert({ candidate }: Subject, command: Accepted, context: DecideContext): Ruling {
  const open = openTest(candidate.attempt);
  if (!open.ok) return open;
  const { course } = open.value;
  const { candidateId, code, by } = command;
  const { nowMs, bank } = context;
  if (course.alert === null) return refuseClosed(course, nowMs);
  if (bank === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const { number, itemId } = course.alert;
  if (!alertReasons(bank.items.get(itemId)).includes(code)) return refuse(domainError("ALERT_REASON_NOT_FITTING"));
  const served = course.served.map((one) =>
    one.number === number && one.itemId === itemId ? { ...one, setAside: { code, atMs: nowMs } } : one,
  );
  const accepted: CandidateEvent = { type: "alert-accepted", candidateId, atMs: nowMs, by, code, number, itemId };
  return ok([
    accepted,
    ...release(course, candidateId, "alert", nowMs, null),
    // Also past the deadline: the question it replaces was served before.
    serveQuestion({ candidateId, course: { ...course, served }, context, bank }),
  ]);
}

/** Somebody was faster: who, and how long ago (M2). */
function refuseClosed({ lastAlert }: Course, nowMs: number): Ruling {
  if (lastAlert === null) return refuse(domainError("ALERT_NOT_OPEN"));
  const seconds = Math.round((nowMs - lastAlert.closedAtMs) / 1000);
  return refuse(domainError("ALERT_ALREADY_CLOSED", { name: lastAlert.by.name, seconds }));
}
