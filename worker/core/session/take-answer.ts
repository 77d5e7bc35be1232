import type { AbilityEstimate, Response } from "../engine/ability.ts";
import { estimateWith } from "../engine/track-ability.ts";
import type { Item, Verdict } from "../itembank/item.ts";
import { markAnswer } from "../itembank/marking/mark-answer.ts";
import type { CandidateCommand } from "./command.ts";
import type { DecideContext } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import { evolveCourse } from "./evolve-course.ts";
import type { Place } from "./place-question.ts";
import { isLate, questionEndsAtMs } from "./question-time.ts";
import { countedOf } from "./serve-question.ts";
import type { Course, Outcome, Served } from "./state.ts";

type AnswerCommand = Extract<CandidateCommand, { type: "answer" }>;
type Taking = { item: Item; givenAtMs: number; engine: DecideContext["engine"]; extraTimePercent: number };

/** The verdict and the estimate of an answer that counts. */
export function takeAnswer(
  course: Course,
  { question, events: placing }: Place,
  { candidateId, number, itemId, answer }: AnswerCommand,
  { item, givenAtMs, engine, extraTimePercent }: Taking,
): { events: CandidateEvent[]; after: Course } {
  const placed = placing.reduce(evolveCourse, course);
  const endsAtMs = questionEndsAtMs(placed, question, item, extraTimePercent);
  const verdict = judge(markAnswer(item, answer, engine.marking), {
    isLate: isLate(endsAtMs, givenAtMs),
    // Who has extra time may need another page or another device: leaving is no fault of theirs (Q5).
    isUnfocused: question.unfocusedAtMs !== null && extraTimePercent === 0,
  });
  const estimate = estimateAfter(placed.served, question, verdict, engine);
  const outcome: Outcome = { answer, verdict, answeredAtMs: givenAtMs, ...estimate };
  const answered = { type: "question-answered", candidateId, number, itemId, outcome } as const;
  return { events: [...placing, answered], after: evolveCourse(placed, answered) };
}

/** What is right counts as right only within the question's own time and on its page (Q3, Q5). */
function judge(verdict: Verdict, { isLate, isUnfocused }: { isLate: boolean; isUnfocused: boolean }): Verdict {
  if (verdict !== "right") return verdict;
  if (isLate) return "late";
  return isUnfocused ? "unfocused" : verdict;
}

function estimateAfter(
  served: readonly Served[],
  { itemId }: Served,
  verdict: Verdict,
  engine: DecideContext["engine"],
): AbilityEstimate {
  const responses = countedOf(served).flatMap((one) =>
    toResponse(one, one.itemId === itemId ? verdict : one.outcome?.verdict),
  );
  return estimateWith(engine.estimator, responses);
}

/** A question that nobody answered yet says nothing of the ability. */
function toResponse({ discrimination, difficulty }: Served, verdict: Verdict | undefined): Response[] {
  return verdict === undefined ? [] : [{ discrimination, difficulty, right: verdict === "right" }];
}
