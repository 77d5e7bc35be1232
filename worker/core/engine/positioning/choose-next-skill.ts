import { seededRng } from "../../kernel/rng.ts";
import { inferAlongTubes } from "./infer-along-tube.ts";
import type { Findings, PracticeAnswer, PracticeSkill } from "./practice-skill.ts";
import { chanceAt, predictLevel } from "./predict-level.ts";

export type PracticeRun = {
  /** the skills of one competence that may be asked */
  skills: readonly PracticeSkill[];
  /** of this run and of those before it that still count, oldest first */
  answers: readonly PracticeAnswer[];
  /** how many of the answers are of this run */
  askedInRun: number;
  /** one string a run: the same seed and answers give the same questions */
  seed: string;
};

/** `settled`: nothing is left that an answer would tell. `long-enough`: the run has had its twelve questions. */
export type NextSkill = { kind: "skill"; skill: PracticeSkill } | { kind: "finished"; why: "settled" | "long-enough" };

/** A run is a sitting of a quarter of an hour: whoever is not settled by then goes on another day. */
export const MOST_QUESTIONS = 12;

const EASY_TUBE_LEVEL = 3;
const FIRST_LEVEL = 2;
const REACH = 2;

/**
 * The skill to ask next in positioning (reference rules §7.3): of those not known yet the easy tubes first, no timed one
 * first or after a timed one, within reach of the level predicted so far; of these the ones whose answer is expected to
 * settle most, drawn by the seed.
 */
export function chooseNextSkill(run: PracticeRun): NextSkill {
  const { skills, answers } = run;
  const findings = inferAlongTubes(skills, answers);
  const unknown = skills.filter(({ id }) => !findings.has(id));
  if (unknown.length === 0) return { kind: "finished", why: "settled" };
  if (run.askedInRun >= MOST_QUESTIONS) return { kind: "finished", why: "long-enough" };
  const level = predictLevel(skills, answers);
  const wishes = [
    (pool: PracticeSkill[]) => keepEasyTubes(pool, skills),
    (pool: PracticeSkill[]) => keepUntimed(pool, run),
    (pool: PracticeSkill[]) => (answers.length === 0 ? keepFirstLevel(pool) : keepWithinReach(pool, level)),
  ];
  const pool = wishes.reduce((kept, wish) => orAll(wish(kept), kept), unknown);
  const best = keepMostTelling(pool, skills, findings, level);
  const drawn = best[Math.floor(seededRng(`${run.seed}/${answers.length}`).nextUnit() * best.length)];
  return drawn === undefined ? { kind: "finished", why: "settled" } : { kind: "skill", skill: drawn };
}

/** Tubes that never pass level 3: a beginner meets something within reach in each of them. */
function keepEasyTubes(pool: readonly PracticeSkill[], all: readonly PracticeSkill[]): PracticeSkill[] {
  const hard = new Set(all.filter(({ level }) => level > EASY_TUBE_LEVEL).map(({ tube }) => tube));
  return pool.filter(({ tube }) => !hard.has(tube));
}

function keepUntimed(pool: readonly PracticeSkill[], { skills, answers, askedInRun }: PracticeRun): PracticeSkill[] {
  const last = askedInRun === 0 ? undefined : answers.at(-1);
  const lastSkill = skills.find(({ id }) => id === last?.skill);
  const mayBeTimed = lastSkill !== undefined && !lastSkill.timed;
  return mayBeTimed ? [...pool] : pool.filter(({ timed }) => !timed);
}

/** The first question is of level 2, else of the lowest level there is. */
function keepFirstLevel(pool: readonly PracticeSkill[]): PracticeSkill[] {
  const lowest = Math.min(...pool.map(({ level }) => level));
  const wanted = pool.some(({ level }) => level === FIRST_LEVEL) ? FIRST_LEVEL : lowest;
  return pool.filter(({ level }) => level === wanted);
}

function keepWithinReach(pool: readonly PracticeSkill[], predicted: number): PracticeSkill[] {
  return pool.filter(({ level }) => level - predicted <= REACH);
}

/** Expected number of skills that the answer settles, the skill itself counted either way. */
function keepMostTelling(
  pool: readonly PracticeSkill[],
  all: readonly PracticeSkill[],
  findings: Findings,
  level: number,
): PracticeSkill[] {
  const told = pool.map((skill) => {
    const tube = all.filter((one) => one.tube === skill.tube && !findings.has(one.id));
    const easier = tube.filter((one) => one.level <= skill.level).length;
    const harder = tube.filter((one) => one.level >= skill.level).length;
    const chance = chanceAt(level, skill.level);
    return { skill, reward: chance * easier + (1 - chance) * harder };
  });
  const most = Math.max(...told.map(({ reward }) => reward));
  return told.filter(({ reward }) => reward === most).map(({ skill }) => skill);
}

function orAll(kept: PracticeSkill[], all: PracticeSkill[]): PracticeSkill[] {
  return kept.length > 0 ? kept : all;
}
