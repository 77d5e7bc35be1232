import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import { isHolder, isOpen, openTest } from "./on-screen.ts";
import type { Subject } from "./subject.ts";

type ModeCommand = Extract<CandidateCommand, { type: "start-timer" | "lose-focus" }>;

/** A timed question starts its time, once (Q1); a question in focus mode was left, noted once (Q4). */
export function decideQuestionMode(
  { candidate: { attempt } }: Subject,
  command: ModeCommand,
  { bank, nowMs }: DecideContext,
): Ruling {
  const open = openTest(attempt);
  if (!open.ok) return open;
  const { course } = open.value;
  if (!isHolder(course, command)) return refuse(domainError("DEVICE_NOT_HOLDER"));
  const { candidateId, number, itemId } = command;
  const question = course.served.find((one) => one.number === number && one.itemId === itemId);
  if (question === undefined) return refuse(domainError("QUESTION_NOT_SERVED"));
  const item = bank?.items.get(itemId);
  if (item === undefined) return refuse(domainError("BANK_NOT_AVAILABLE"));
  if (command.type === "lose-focus") {
    const counts = item.focus === true && isOpen(question) && question.unfocusedAtMs === null && course.stop === null;
    return ok(counts ? [{ type: "focus-lost", candidateId, atMs: nowMs, number, itemId }] : []);
  }
  if (item.timerSeconds === undefined || question.timedAtMs !== null || !isOpen(question)) return ok([]);
  if (course.stop !== null) return refuse(domainError("CLOCK_STOPPED"));
  return ok([{ type: "timer-started", candidateId, atMs: nowMs, number, itemId }]);
}
