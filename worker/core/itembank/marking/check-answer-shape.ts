import { type DomainError, domainError } from "../../kernel/domain-error.ts";
import { exhaustive } from "../../kernel/exhaustive.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Answer, Item, QcmItem, QcuItem } from "../item.ts";
import { prepareText } from "./prepare-text.ts";

/** Signs of one typed answer, ends trimmed. */
export const LONGEST_TEXT_ANSWER = 2_000;

const FEWEST_QCM_CHOICES = 2;

/**
 * Is this an answer that the question can take? Right or wrong is not looked at. Errors:
 * ANSWER_KIND_MISMATCH, ANSWER_CHOICE_UNKNOWN {choice}, ANSWER_CHOICE_REPEATED, ANSWER_CHOICE_COUNT {expected, given},
 * ANSWER_CHOICES_TOO_FEW {fewest, given}, ANSWER_TEXT_EMPTY, ANSWER_TEXT_TOO_LONG {longest, given}.
 */
export function checkAnswerShape(item: Item, answer: Answer): Result<Answer> {
  const error = findShapeError(item, answer);
  return error === null ? ok(answer) : refuse(error);
}

function findShapeError(item: Item, answer: Answer): DomainError | null {
  if (answer.kind === "skip") return null;
  switch (item.kind) {
    case "qcu":
    case "qcm":
      if (answer.kind !== "choices") return mismatch(item, answer);
      return findChoicesError(item, answer.choices);
    case "qroc":
      if (answer.kind !== "text") return mismatch(item, answer);
      return findTextError(prepareText(answer.text));
    default:
      return exhaustive(item);
  }
}

function mismatch(item: Item, answer: Answer): DomainError {
  return domainError("ANSWER_KIND_MISMATCH", { question: item.kind, given: answer.kind });
}

function findChoicesError(item: QcuItem | QcmItem, choices: readonly string[]): DomainError | null {
  const known = new Set(item.texts.fr.choices.map((choice) => choice.id));
  const unknown = choices.find((choice) => !known.has(choice));
  // A forged id may be of any length: the error carries its start only.
  if (unknown !== undefined) return domainError("ANSWER_CHOICE_UNKNOWN", { choice: unknown.slice(0, 20) });
  if (new Set(choices).size < choices.length) return domainError("ANSWER_CHOICE_REPEATED");
  const given = choices.length;
  if (item.kind === "qcu") return given === 1 ? null : domainError("ANSWER_CHOICE_COUNT", { expected: 1, given });
  if (given >= FEWEST_QCM_CHOICES) return null;
  return domainError("ANSWER_CHOICES_TOO_FEW", { fewest: FEWEST_QCM_CHOICES, given });
}

function findTextError(text: string): DomainError | null {
  if (text === "") return domainError("ANSWER_TEXT_EMPTY");
  if (text.length <= LONGEST_TEXT_ANSWER) return null;
  return domainError("ANSWER_TEXT_TOO_LONG", { longest: LONGEST_TEXT_ANSWER, given: text.length });
}
