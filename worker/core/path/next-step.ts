import type { RecordedAnswer } from "../engine/positioning/answers-that-count.ts";
import { choosePracticeItem } from "../engine/positioning/choose-practice-item.ts";
import { competenceProgress } from "../engine/positioning/competence-progress.ts";
import { inferAlongTubes } from "../engine/positioning/infer-along-tube.ts";
import { nextQuestion } from "../engine/positioning/next-question.ts";
import { RETRY_DAYS } from "../engine/positioning/retry-delay.ts";
import { skillsOfItems } from "../engine/positioning/skills-of-items.ts";
import type { CompetenceCode } from "../itembank/competence.ts";
import type { Item, Locale } from "../itembank/item.ts";
import { seededRng } from "../kernel/rng.ts";
import { isCertifiable } from "../results/is-certifiable.ts";
import { type PathPlan, QUESTIONS_PER_COMPETENCE } from "./path-plan.ts";

/** One competence of one account. `path`: the code of the path in which an answer was given. */
export type PathCompetence = {
  code: CompetenceCode;
  items: readonly Item[];
  level: number;
  run: number;
  firstRun: number;
  finishedAtS: number | null;
  answers: readonly (RecordedAnswer & { path: string | null })[];
};

export type Walk = {
  plan: PathPlan;
  code: string;
  /** all 16: certifiability looks at those that the path does not walk through too */
  competences: readonly PathCompetence[];
  language: Locale;
  seed: string;
  nowS: number;
};

/** `nothing-left`: an SOS path has no easy question for now; another day it has. */
export type PathEnd = "certifiable" | "all-asked" | "nothing-left";
export type PathStep =
  | { kind: "question"; competence: CompetenceCode; item: Item }
  | { kind: "finished"; why: PathEnd };

/** An SOS path never asks more than this of somebody who is not at level 1 anywhere near. */
const EASY_LEVEL = 3;
const POINTS_OF_A_LEVEL = 8;
const REST_S = RETRY_DAYS.improve * 86_400;

/** The next question of a path for one account, or why it is over. The same answers give the same step. */
export function nextStep(walk: Walk): PathStep {
  return walk.plan.kind === "sos" ? nextSosStep(walk) : nextTourStep(walk, QUESTIONS_PER_COMPETENCE[walk.plan.kind]);
}

/** Where the competence is, question by question, in a path that walks through all of its competences. */
export function isDone(one: PathCompetence, walk: Walk, most: number): boolean {
  return questionIn(one, walk, most) === null;
}

function nextTourStep(walk: Walk, most: number): PathStep {
  for (const code of walk.plan.competences) {
    const one = walk.competences.find((competence) => competence.code === code);
    const item = one === undefined ? null : questionIn(one, walk, most);
    if (item !== null) return { kind: "question", competence: code, item };
  }
  return { kind: "finished", why: "all-asked" };
}

function questionIn(one: PathCompetence, { code, language, seed }: Walk, most: number): Item | null {
  const asked = one.answers.filter(({ path }) => path === code).length;
  if (one.finishedAtS !== null || asked >= most) return null;
  const { items, answers, run, firstRun } = one;
  const next = nextQuestion({ items, answers, run, firstRun, language, seed: `${seed}/${one.code}` });
  return next.kind === "question" ? next.item : null;
}

function nextSosStep(walk: Walk): PathStep {
  const levels = Object.fromEntries(walk.competences.map(({ code, level }) => [code, level]));
  if (isCertifiable(levels)) return { kind: "finished", why: "certifiable" };
  const chances = walk.competences
    .filter(({ code, level }) => level < 1 && walk.plan.competences.includes(code))
    .map((one) => chanceIn(one, walk))
    .filter(({ skills }) => skills.length > 0)
    .sort((a, b) => a.misses - b.misses || a.missing - b.missing || a.easiest - b.easiest);
  const [nearest] = chances;
  if (nearest === undefined) return { kind: "finished", why: "nothing-left" };
  const { competence, skills } = nearest;
  const { answers, items, code } = competence;
  const seed = `${walk.seed}/${walk.code}/${code}/${answers.length}`;
  const skill = skills[Math.floor(seededRng(seed).nextUnit() * skills.length)] ?? "";
  const met = answers.map(({ itemId }) => itemId);
  const item = choosePracticeItem(items, skill, { language: walk.language, met, seed });
  return item === null ? { kind: "finished", why: "nothing-left" } : { kind: "question", competence: code, item };
}

/** What an SOS path may ask in one competence: its easiest open skills, how many points are missing, what went wrong lately. */
function chanceIn(competence: PathCompetence, { nowS, language }: Walk) {
  const skills = skillsOfItems(competence.items, language);
  const isRecent = ({ atS }: RecordedAnswer) => atS > nowS - REST_S;
  const counted = competence.answers.filter(
    (answer) => answer.run >= competence.firstRun && (answer.right || isRecent(answer)),
  );
  const findings = inferAlongTubes(skills, counted);
  const open = skills.filter(({ id, level }) => level <= EASY_LEVEL && !findings.has(id));
  const easiest = Math.min(...open.map(({ level }) => level));
  const { points } = competenceProgress(skills, findings);
  return {
    competence,
    skills: open.filter(({ level }) => level === easiest).map(({ id }) => id),
    easiest,
    missing: POINTS_OF_A_LEVEL - points,
    misses: counted.filter(({ right }) => !right).length,
  };
}
