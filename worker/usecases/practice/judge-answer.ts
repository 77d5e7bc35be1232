import { answersThatCount, type RecordedAnswer } from "#worker/core/engine/positioning/answers-that-count.ts";
import { skillsOfItems } from "#worker/core/engine/positioning/skills-of-items.ts";
import type { CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { Answer, Item, Locale, ShownItem, Verdict } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { judgeRules } from "#worker/core/itembank/marking/judge-run.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { certifiabilityAfter } from "#worker/core/results/certifiability-after.ts";
import type { PracticeState } from "./ports.ts";

/** What the person reads after an answer. `solution` only for an item that is marked `practice`: else it is the exam's. */
export type AnswerVerdict = {
  item: ShownItem;
  given: Answer;
  verdict: Extract<Verdict, "right" | "wrong" | "skipped">;
  solution: {
    right: Answer;
    explanation: string;
    /** of a simulator: what was asked, in words, and what became of each; of other kinds none */
    rules: { says: string; isKept: boolean }[];
  } | null;
};

export function verdictOf(
  item: Item,
  { given, verdict, language, seed }: Pick<AnswerVerdict, "given" | "verdict"> & { language: Locale; seed: string },
): AnswerVerdict {
  const { explanation } = item.texts[language];
  const solution =
    item.usage === "practice" ? { right: answerOfKey(item), explanation, rules: rulesOf(item, given, language) } : null;
  return { item: showItem(item, language, seed), given, verdict, solution };
}

function rulesOf(item: Item, given: Answer, language: Locale): { says: string; isKept: boolean }[] {
  if (item.kind !== "simulator" || given.kind !== "simulator") return [];
  const isKept = judgeRules(item, given);
  return item.key.rules.map(({ says }, rank) => ({ says: says[language], isKept: isKept[rank] === true }));
}

type Before = {
  competence: CompetenceCode;
  items: readonly Item[];
  states: readonly PracticeState[];
  state: PracticeState;
};

/** The competence after an answer: `answers` holds it as its last. A level once reached stays while the run goes on. */
export function stateAfter(
  { competence, items, states, state }: Before,
  language: Locale,
  answers: readonly RecordedAnswer[],
  nowS: number,
): PracticeState {
  const levels = Object.fromEntries(states.map((one) => [one.competence, one.level]));
  const counted = answersThatCount(answers, state);
  const { progress } = certifiabilityAfter(levels, competence, skillsOfItems(items, language), counted);
  const isBehind = progress.level < state.level;
  const level = isBehind ? state.level : progress.level;
  const reachedAtS = level >= 1 ? (state.reachedAtS ?? (state.level >= 1 ? state.updatedAtS : nowS)) : null;
  return { ...state, level, points: isBehind ? 0 : progress.points, reachedAtS, updatedAtS: nowS };
}
