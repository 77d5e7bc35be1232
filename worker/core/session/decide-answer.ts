import type { Response } from "../engine/ability.ts";
import { isTestComplete } from "../engine/stopping.ts";
import { estimateWith } from "../engine/track-ability.ts";
import type { Verdict } from "../itembank/item.ts";
import { checkAnswerShape } from "../itembank/marking/check-answer-shape.ts";
import { markAnswer } from "../itembank/marking/mark-answer.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import { openTest } from "./on-screen.ts";
import { countedOf, serveQuestion } from "./serve-question.ts";
import type { Course, Outcome, Served } from "./state.ts";
import type { Subject } from "./subject.ts";

type AnswerCommand = Extract<CandidateCommand, { type: "answer" }>;

/** An answer to the question on screen, from the device that holds the test (T2–T5); not while it is locked (A2, C3). */
export function decideAnswer({ candidate }: Subject, command: AnswerCommand, context: DecideContext): Ruling {
  const open = openTest(candidate.attempt);
  if (!open.ok) return open;
  const { kind, course } = open.value;
  if (course.deviceId !== command.deviceId) return refuse(domainError("DEVICE_NOT_HOLDER"));
  const question = course.served.find((one) => one.number === command.number && one.itemId === command.itemId);
  if (question === undefined) return refuse(domainError("QUESTION_NOT_SERVED"));
  if (question.outcome !== null) return refuse(domainError("ALREADY_ANSWERED"));
  if (question.setAside !== null) return refuse(domainError("QUESTION_SET_ASIDE"));
  if (course.alert !== null) return refuse(domainError("ALERT_OPEN"));
  if (course.stop !== null) return refuse(domainError("CLOCK_STOPPED"));
  const item = context.bank?.items.get(command.itemId);
  if (context.bank === null || item === undefined) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const shape = checkAnswerShape(item, command.answer);
  if (!shape.ok) return refuse(shape.error);

  const verdict = markAnswer(item, command.answer);
  const responses = countedOf(course.served).flatMap((one) =>
    toResponse(one, one === question ? verdict : one.outcome?.verdict),
  );
  const estimate = estimateWith(context.engine.estimator, responses);
  const outcome: Outcome = { answer: command.answer, verdict, answeredAtMs: context.nowMs, ...estimate };
  const { candidateId, number, itemId } = command;
  const events: CandidateEvent[] = [{ type: "question-answered", candidateId, number, itemId, outcome }];
  const served = course.served.map((one) => (one === question ? { ...one, outcome } : one));
  const follow = followUp(kind, { ...course, served, ability: outcome.ability }, candidateId, context);
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

/** A question that nobody answered yet says nothing of the ability. */
function toResponse({ discrimination, difficulty }: Served, verdict: Verdict | undefined): Response[] {
  return verdict === undefined ? [] : [{ discrimination, difficulty, right: verdict === "right" }];
}
