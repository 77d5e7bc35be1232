import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand } from "./command.ts";
import { isOver } from "./deadlines.ts";
import type { DecideContext, Ruling } from "./decision.ts";
import { isUnaware } from "./device-instants.ts";
import { isHolder, openTest } from "./on-screen.ts";
import { placeQuestion } from "./place-question.ts";
import type { Subject } from "./subject.ts";

/** The device displays a question of its reserve: it stays on the screen (O7). Not when the time was over before (O10). */
export function decideShowReserve(
  { candidate: { attempt, identity } }: Subject,
  command: Extract<CandidateCommand, { type: "show-reserve" }>,
  context: DecideContext,
): Ruling {
  const open = openTest(attempt);
  if (!open.ok) return open;
  const { course } = open.value;
  if (!isHolder(course, command)) return refuse(domainError("DEVICE_NOT_HOLDER"));
  const placed = placeQuestion(course, command, context);
  if (!placed.ok) return placed;
  const { question, events } = placed.value;
  if (events.length === 0) return ok([]);
  if (course.alert !== null) return refuse(domainError("ALERT_OPEN"));
  if (course.stop !== null && !isUnaware(course.stop, question.servedAtMs, command.signs)) {
    return refuse(domainError("CLOCK_STOPPED"));
  }
  if (isOver(open.value, identity.extraTimePercent, question.servedAtMs)) {
    return refuse(domainError("TIME_ELAPSED"));
  }
  return ok(events);
}
