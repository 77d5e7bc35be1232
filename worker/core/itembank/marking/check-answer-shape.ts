import { type DomainError, domainError } from "../../kernel/domain-error.ts";
import { exhaustive } from "../../kernel/exhaustive.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { runLog } from "../../simulators/run-log.ts";
import { sealLog } from "../../simulators/seal.ts";
import type {
  Answer,
  Item,
  MatchItem,
  QcmItem,
  QcuItem,
  QrocmDepItem,
  QrocmIndItem,
  SelectItem,
  SimulatorItem,
} from "../item.ts";
import { prepareText } from "./prepare-text.ts";

/** Signs of one typed answer, ends trimmed. */
export const LONGEST_TEXT_ANSWER = 2_000;

const FEWEST_QCM_CHOICES = 2;

/**
 * Is this an answer that the question can take? Right or wrong is not looked at. Errors:
 * ANSWER_KIND_MISMATCH, ANSWER_CHOICE_UNKNOWN {choice}, ANSWER_CHOICE_REPEATED, ANSWER_CHOICE_COUNT {expected, given},
 * ANSWER_CHOICES_TOO_FEW {fewest, given}, ANSWER_TEXT_EMPTY, ANSWER_TEXT_TOO_LONG {longest, given},
 * ANSWER_FIELDS_MISMATCH, ANSWER_FIELD_EMPTY {field}, ANSWER_OPTION_UNKNOWN {field}, ANSWER_ORDER_MISMATCH,
 * ANSWER_PAIRS_MISMATCH, ANSWER_PAIR_TWICE, ANSWER_LOG_EMPTY, ANSWER_LOG_BROKEN, ANSWER_ACTION_IMPOSSIBLE {rank}.
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
    case "qrocm-ind":
    case "qrocm-dep":
    case "select":
      if (answer.kind !== "fields") return mismatch(item, answer);
      return findFieldsError(item, answer.fields);
    case "order":
      if (answer.kind !== "order") return mismatch(item, answer);
      return isSameList(answer.order, idsOf(item.texts.fr.steps)) ? null : domainError("ANSWER_ORDER_MISMATCH");
    case "match":
      if (answer.kind !== "pairs") return mismatch(item, answer);
      return findPairsError(item, answer.pairs);
    case "simulator":
      return answer.kind === "simulator" ? findLogError(item, answer) : mismatch(item, answer);
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

type FieldsItem = QrocmIndItem | QrocmDepItem | SelectItem;

/** Every field, once, filled in; of a select, with one of its options. */
function findFieldsError(item: FieldsItem, given: readonly { id: string; text: string }[]): DomainError | null {
  if (!isSameList(idsOf(given), idsOf(item.texts.fr.fields))) return domainError("ANSWER_FIELDS_MISMATCH");
  for (const { id, text } of given) {
    const prepared = prepareText(text);
    if (prepared === "") return domainError("ANSWER_FIELD_EMPTY", { field: id });
    if (prepared.length > LONGEST_TEXT_ANSWER) return findTextError(prepared);
    if (item.kind !== "select") continue;
    const options = item.texts.fr.fields.find((field) => field.id === id)?.options ?? [];
    if (!options.some((option) => option.id === text)) return domainError("ANSWER_OPTION_UNKNOWN", { field: id });
  }
  return null;
}

/** Each on the left once, with one of the right, which serves once. */
function findPairsError({ texts }: MatchItem, pairs: readonly { left: string; right: string }[]): DomainError | null {
  const rights = idsOf(texts.fr.right);
  const isWhole = isSameList(
    pairs.map(({ left }) => left),
    idsOf(texts.fr.left),
  );
  if (!isWhole || pairs.some(({ right }) => !rights.includes(right))) return domainError("ANSWER_PAIRS_MISMATCH");
  return new Set(pairs.map(({ right }) => right)).size < pairs.length ? domainError("ANSWER_PAIR_TWICE") : null;
}

/** Made for this item, whole and in its order, and each action possible where it stands. */
function findLogError(item: SimulatorItem, answer: Extract<Answer, { kind: "simulator" }>): DomainError | null {
  if (answer.actions.length === 0) return domainError("ANSWER_LOG_EMPTY");
  if (sealLog(item.id, answer.actions) !== answer.seal) return domainError("ANSWER_LOG_BROKEN");
  const run = runLog(item.texts[answer.locale].scene, answer);
  return run.kind === "impossible" ? domainError("ANSWER_ACTION_IMPOSSIBLE", { rank: run.rank }) : null;
}

function idsOf(parts: readonly { id: string }[]): string[] {
  return parts.map(({ id }) => id);
}

/** The same ids, each once, in any order. */
function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join("\n") === [...other].sort().join("\n");
}

function findTextError(text: string): DomainError | null {
  if (text === "") return domainError("ANSWER_TEXT_EMPTY");
  if (text.length <= LONGEST_TEXT_ANSWER) return null;
  return domainError("ANSWER_TEXT_TOO_LONG", { longest: LONGEST_TEXT_ANSWER, given: text.length });
}
