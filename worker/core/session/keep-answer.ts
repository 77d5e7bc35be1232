import type { EngineConfig } from "../engine/config.ts";
import type { Item } from "../itembank/item.ts";
import { markAnswer } from "../itembank/marking/mark-answer.ts";
import { domainError } from "../kernel/domain-error.ts";
import type { CandidateCommand } from "./command.ts";
import type { Ruling } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import type { Place } from "./place-question.ts";

type AnswerCommand = Extract<CandidateCommand, { type: "answer" }>;

/** An answer that counts no more is written down for the jury, and the person is told: ANSWER_NOT_COUNTED (O10, O13). */
export function keepAnswer(
  { events: placing }: Place,
  { candidateId, number, itemId, answer }: AnswerCommand,
  { item, givenAtMs, engine, nowMs }: { item: Item; givenAtMs: number; engine: EngineConfig; nowMs: number },
): Ruling {
  const kept = { answer, verdict: markAnswer(item, answer, engine.marking), givenAtMs, receivedAtMs: nowMs };
  const events: CandidateEvent[] = [
    // It takes nobody's place: what the room had served stays where it is.
    ...placing.filter(({ type }) => type === "question-served"),
    { type: "answer-kept", candidateId, number, itemId, kept },
  ];
  return { ok: false, error: domainError("ANSWER_NOT_COUNTED"), events };
}
