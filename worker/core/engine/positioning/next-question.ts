import type { Item, Locale } from "../../itembank/item.ts";
import { answersThatCount, type RecordedAnswer } from "./answers-that-count.ts";
import { chooseNextSkill } from "./choose-next-skill.ts";
import { choosePracticeItem } from "./choose-practice-item.ts";
import { skillsOfItems } from "./skills-of-items.ts";

/** `place` counts the run's questions from 1. */
export type NextQuestion =
  | { kind: "question"; item: Item; place: number }
  | { kind: "finished"; why: "settled" | "long-enough" };

type Sitting = {
  /** of one competence */
  items: readonly Item[];
  /** all of the account in this competence, oldest first */
  answers: readonly RecordedAnswer[];
  run: number;
  firstRun: number;
  language: Locale;
  /** one string for each account and competence */
  seed: string;
};

/** The question of the run, or why it is over. Nothing is kept of what is on screen: the same answers give the same one. */
export function nextQuestion({ items, answers, run, firstRun, language, seed }: Sitting): NextQuestion {
  const askedInRun = answers.filter((answer) => answer.run === run).length;
  const runSeed = `${seed}/${run}`;
  const next = chooseNextSkill({
    skills: skillsOfItems(items, language),
    answers: answersThatCount(answers, { run, firstRun }),
    askedInRun,
    seed: runSeed,
  });
  if (next.kind === "finished") return next;
  const met = answers.map(({ itemId }) => itemId);
  const item = choosePracticeItem(items, next.skill.id, { language, met, seed: `${runSeed}/${askedInRun}` });
  return item === null ? { kind: "finished", why: "settled" } : { kind: "question", item, place: askedInRun + 1 };
}
