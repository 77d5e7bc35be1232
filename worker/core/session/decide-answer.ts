import { isTestComplete } from "../engine/stopping.ts";
import { checkAnswerShape } from "../itembank/marking/check-answer-shape.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import { isOver } from "./deadlines.ts";
import { decideLateAnswer } from "./decide-late-answer.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import { boundInstant, isUnaware } from "./device-instants.ts";
import type { CandidateEvent } from "./event.ts";
import { keepAnswer } from "./keep-answer.ts";
import { isHolder, openTest } from "./on-screen.ts";
import { placeQuestion, refuseClosed } from "./place-question.ts";
import { countedOf, serveQuestion } from "./serve-question.ts";
import type { Course } from "./state.ts";
import type { Subject } from "./subject.ts";
import { takeAnswer } from "./take-answer.ts";

type AnswerCommand = Extract<CandidateCommand, { type: "answer" }>;

/**
 * An answer to the question on screen, or to one of the device's reserve, from the device that holds the test (T2–T5,
 * O3–O11); not while it is locked (A2, C3). After the end: see `decideLateAnswer`.
 */
export function decideAnswer({ candidate }: Subject, command: AnswerCommand, context: DecideContext): Ruling {
  const { attempt, identity } = candidate;
  if (attempt.kind === "finished") return decideLateAnswer(attempt, identity, command, context);
  const open = openTest(attempt);
  if (!open.ok) return open;
  const { kind, course } = open.value;
  if (!isHolder(course, command)) return refuse(domainError("DEVICE_NOT_HOLDER"));
  const placed = placeQuestion(course, command, context);
  if (!placed.ok) return placed;
  const { question } = placed.value;
  const closed = refuseClosed(question);
  if (closed !== null) return closed;
  if (course.alert !== null) return refuse(domainError("ALERT_OPEN"));
  const { nowMs, bank } = context;
  const givenAtMs = Math.max(boundInstant(command.givenAtMs, command.signs, nowMs), question.servedAtMs);
  if (course.stop !== null && !isUnaware(course.stop, givenAtMs, command.signs)) {
    return refuse(domainError("CLOCK_STOPPED"));
  }
  const item = bank?.items.get(command.itemId);
  if (bank === null || item === undefined) return refuse(domainError("BANK_NOT_AVAILABLE"));
  // Nobody has seen a timed question before its time runs (Q1).
  if (item.timerSeconds !== undefined && question.timedAtMs === null) return refuse(domainError("QUESTION_NOT_SERVED"));
  const shape = checkAnswerShape(item, command.answer);
  if (!shape.ok) return refuse(shape.error);
  // Displayed when the time was over: no page of ours does it, unless the time was shortened meanwhile (O10).
  if (question.source === "reserve" && isOver(open.value, identity.extraTimePercent, question.servedAtMs)) {
    return keepAnswer(placed.value, command, { item, givenAtMs, engine: context.engine, nowMs });
  }
  const { events, after } = takeAnswer(course, placed.value, command, {
    item,
    givenAtMs,
    engine: context.engine,
    extraTimePercent: identity.extraTimePercent,
  });
  const follow = followUp(kind, after, command.candidateId, context);
  return ok(follow === null ? events : [...events, follow]);
}

/** The question, the answer and the estimate are written together with the next question, or with the end. */
function followUp(
  kind: "running" | "elapsed",
  course: Course,
  candidateId: string,
  context: DecideContext,
): CandidateEvent | null {
  if (context.bank === null) return null;
  if (isTestComplete(countedOf(course.served).length, context.engine)) {
    const atMs = context.nowMs;
    return { type: "test-finished", candidateId, atMs, processedAtMs: atMs, reason: "all-answered", by: null };
  }
  // Past the deadline no other question is served (D3).
  return kind === "elapsed" ? null : serveQuestion({ candidateId, course, context, bank: context.bank });
}
