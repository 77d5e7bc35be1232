import { checkAnswerShape } from "../itembank/marking/check-answer-shape.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import { boundInstant } from "./device-instants.ts";
import { keepAnswer } from "./keep-answer.ts";
import { placeQuestion, refuseClosed } from "./place-question.ts";
import type { Attempt, CandidateIdentity } from "./state.ts";
import { takeAnswer } from "./take-answer.ts";

/**
 * An answer that arrives after the end, from a device that held the test. After a timed end it counts when its question
 * was displayed, and the answer given, before the time was over (O12); all others are kept and count nowhere (O13).
 */
export function decideLateAnswer(
  { course, reason, finishedAtMs }: Extract<Attempt, { kind: "finished" }>,
  { extraTimePercent }: Pick<CandidateIdentity, "extraTimePercent">,
  command: Extract<CandidateCommand, { type: "answer" }>,
  context: DecideContext,
): Ruling {
  if (course === null) return refuse(domainError("TEST_ENDED"));
  const { deviceId, formerDeviceIds } = course;
  const speaksAs = command.formerDeviceId ?? command.deviceId;
  if (speaksAs !== deviceId && !formerDeviceIds.includes(speaksAs)) return refuse(domainError("DEVICE_NOT_HOLDER"));
  const placed = placeQuestion(course, command, context);
  if (!placed.ok) return placed;
  const { question } = placed.value;
  const closed = refuseClosed(question);
  if (closed !== null) return closed;
  const { nowMs, bank, engine } = context;
  const item = bank?.items.get(command.itemId);
  if (item === undefined) return refuse(domainError("BANK_NOT_AVAILABLE"));
  const shape = checkAnswerShape(item, command.answer);
  if (!shape.ok) return refuse(shape.error);
  const givenAtMs = Math.max(boundInstant(command.givenAtMs, command.signs, nowMs), question.servedAtMs);
  const isInTime = reason === "time-elapsed" && givenAtMs < finishedAtMs;
  return isInTime
    ? ok(takeAnswer(course, placed.value, command, { item, givenAtMs, engine, extraTimePercent }).events)
    : keepAnswer(placed.value, command, { item, givenAtMs, engine, nowMs });
}
