import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import {
  chooseNextSkill,
  MOST_QUESTIONS,
  type PracticeRun,
} from "#worker/core/engine/positioning/choose-next-skill.ts";
import { choosePracticeItem } from "#worker/core/engine/positioning/choose-practice-item.ts";
import { competenceProgress } from "#worker/core/engine/positioning/competence-progress.ts";
import { inferAlongTubes } from "#worker/core/engine/positioning/infer-along-tube.ts";
import type { PracticeAnswer, PracticeSkill } from "#worker/core/engine/positioning/practice-skill.ts";
import { chanceAt, predictLevel } from "#worker/core/engine/positioning/predict-level.ts";
import { mayRetry } from "#worker/core/engine/positioning/retry-delay.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";
import { makeQcu } from "../itembank/make-item.ts";

/** Two tubes: t has the levels 1 to 5, u the levels 1 to 3. */
const SKILLS: PracticeSkill[] = [
  ...[1, 2, 3, 4, 5].map((level) => ({ id: `t${level}`, tube: "t", level, timed: false })),
  ...[1, 2, 3].map((level) => ({ id: `u${level}`, tube: "u", level, timed: false })),
];

function answered(...rows: [skill: string, right: 0 | 1][]): PracticeAnswer[] {
  return rows.map(([skill, right]) => ({ skill, right: right === 1 }));
}

/** One competence of the blueprint, as if every skill had a question. */
function blueprint(competence: string): PracticeSkill[] {
  return readSkills()
    .filter((skill) => skill.competence === competence)
    .map(({ id, tube, level }) => ({ id, tube, level, timed: false }));
}

/** A run of somebody who can do each skill with the chance of `level`. */
function walkRun(skills: readonly PracticeSkill[], level: number, seed: string): PracticeAnswer[] {
  const rng = seededRng(`pupil ${seed}`);
  const answers: PracticeAnswer[] = [];
  while (true) {
    const next = chooseNextSkill({ skills, answers, askedInRun: answers.length, seed });
    if (next.kind === "finished") return answers;
    answers.push({ skill: next.skill.id, right: rng.nextUnit() < chanceAt(level, next.skill.level) });
  }
}

test("a right answer validates the easier skills of its tube, a wrong one invalidates the harder, other tubes are left", () => {
  expect([...inferAlongTubes(SKILLS, answered(["t3", 1]))].sort()).toEqual([
    ["t1", "validated"],
    ["t2", "validated"],
    ["t3", "validated"],
  ]);
  expect([...inferAlongTubes(SKILLS, answered(["t4", 0]))].sort()).toEqual([
    ["t4", "invalidated"],
    ["t5", "invalidated"],
  ]);
});

test("what was asked stands above what is inferred, and the last answer above the one before", () => {
  const findings = inferAlongTubes(SKILLS, answered(["t2", 0], ["t4", 1], ["t2", 1]));
  expect(findings.get("t2")).toBe("validated");
  expect(findings.get("t3")).toBe("invalidated");
  expect(findings.get("t4")).toBe("validated");
  expect(inferAlongTubes(SKILLS, answered(["gone", 1])).size).toBe(0);
});

test("without an answer the level predicted is between the two anchors, and right answers raise it", () => {
  expect(predictLevel(SKILLS, [])).toBe(3.5);
  expect(predictLevel(SKILLS, answered(["t3", 1], ["t4", 1]))).toBeGreaterThan(3.5);
  expect(predictLevel(SKILLS, answered(["t1", 0], ["u1", 0]))).toBeLessThan(2);
});

test("the first question is of level 2 in an easy tube; later ones are within two levels of the prediction", () => {
  const first = chooseNextSkill({ skills: SKILLS, answers: [], askedInRun: 0, seed: "s" });
  expect(first).toEqual({ kind: "skill", skill: SKILLS[6] });
  const answers = answered(["u1", 0], ["t1", 0]);
  expect(chooseNextSkill({ skills: SKILLS, answers, askedInRun: 2, seed: "s" })).toEqual({
    kind: "finished",
    why: "settled",
  });
});

test("a timed question is never the first, nor right after a timed one", () => {
  const skills = SKILLS.map((skill) => ({
    ...skill,
    timed: skill.id === "u2" || skill.id === "u3" || skill.id === "t3",
  }));
  const ask = (part: Partial<PracticeRun>) =>
    chooseNextSkill({ skills, answers: [], askedInRun: 0, seed: "s", ...part });
  for (const seed of ["a", "b", "c"]) {
    const first = ask({ seed });
    expect(first.kind === "skill" && first.skill.timed).toBe(false);
    const next = ask({ answers: answered(["t3", 0]), askedInRun: 1, seed });
    expect(next.kind === "skill" && next.skill.timed).toBe(false);
  }
});

test("a run on the whole blueprint takes 8 to 12 questions, whatever the pupil", () => {
  const all = COMPETENCES.flatMap((competence) => [0, 2, 4, 7].map((level) => ({ competence, level })));
  const lengths = all.map(
    ({ competence, level }) => walkRun(blueprint(competence), level, `${competence}/${level}`).length,
  );
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...lengths)).toBe(MOST_QUESTIONS);
});

test("after twelve questions a run ends even if something is left to tell, and another day goes on from there", () => {
  const skills = Array.from({ length: 20 }, (_, n) => ({ id: `s${n}`, tube: `s${n}`, level: 2, timed: false }));
  const answers = skills.slice(0, 12).map(({ id }) => ({ skill: id, right: true }));
  const ask = (askedInRun: number) => chooseNextSkill({ skills, answers, askedInRun, seed: "s" });
  expect(ask(12)).toEqual({ kind: "finished", why: "long-enough" });
  expect(ask(11).kind).toBe("skill");
  expect(ask(0).kind).toBe("skill");
});

test("no skill that is known is asked, and the same seed asks the same", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(1, 2, 3, 4, 5, 6), (seed, level) => {
      const answers = walkRun(blueprint("2.2"), level, seed);
      expect(new Set(answers.map(({ skill }) => skill)).size).toBe(answers.length);
      expect(walkRun(blueprint("2.2"), level, seed)).toEqual(answers);
    }),
    { numRuns: 20 },
  );
});

test("a stronger pupil ends at a higher level", () => {
  const meanLevel = (level: number) => {
    const levels = Array.from({ length: 30 }, (_, n) => {
      const skills = blueprint(COMPETENCES[n % COMPETENCES.length] ?? "1.1");
      return competenceProgress(skills, inferAlongTubes(skills, walkRun(skills, level, `${n}`))).level;
    });
    return levels.reduce<number>((sum, one) => sum + one, 0) / levels.length;
  };
  const means = [0, 2, 4, 6].map(meanLevel);
  expect(means).toEqual(means.toSorted((one, other) => one - other));
  expect((means[3] ?? 0) - (means[0] ?? 0)).toBeGreaterThan(3);
});

test("the skills of a level share its eight points: level and points to the next", () => {
  const progress = (...rows: [string, 0 | 1][]) =>
    competenceProgress(SKILLS, inferAlongTubes(SKILLS, answered(...rows)));
  expect(progress()).toEqual({ level: 0, points: 0 });
  expect(progress(["t1", 1])).toEqual({ level: 0, points: 4 });
  expect(progress(["t1", 1], ["u1", 1])).toEqual({ level: 1, points: 0 });
  expect(progress(["t3", 1], ["u2", 1])).toEqual({ level: 2, points: 4 });
  expect(progress(["t5", 1], ["u3", 1])).toEqual({ level: 5, points: 0 });
});

test("three skills of a level are worth exactly a level, and level 7 has nothing beyond it", () => {
  const three = [1, 2, 3].map((n) => ({ id: `s${n}`, tube: `s${n}`, level: 1, timed: false }));
  const right = answered(["s1", 1], ["s2", 1], ["s3", 1]);
  expect(competenceProgress(three, inferAlongTubes(three, right))).toEqual({ level: 1, points: 0 });
  const seven = [1, 2, 3, 4, 5, 6, 7].map((level) => ({ id: `l${level}`, tube: "l", level, timed: false }));
  expect(competenceProgress(seven, inferAlongTubes(seven, answered(["l7", 1])))).toEqual({ level: 7, points: 0 });
});

test("improving waits 4 days after the finish, beginning again 7: a millisecond before, at, after", () => {
  const day = 86_400_000;
  expect(mayRetry("improve", null, 0)).toEqual({ kind: "now" });
  expect(mayRetry("improve", 0, 4 * day - 1)).toEqual({ kind: "later", days: 1 });
  expect(mayRetry("improve", 0, 4 * day)).toEqual({ kind: "now" });
  expect(mayRetry("improve", 0, 4 * day + 1)).toEqual({ kind: "now" });
  expect(mayRetry("reset", 0, 0)).toEqual({ kind: "later", days: 7 });
  expect(mayRetry("reset", 0, 7 * day)).toEqual({ kind: "now" });
});

test("practice takes a question not met yet, else the one met longest ago", () => {
  const bank = [makeQcu({ id: "a", skill: "s", usage: "both" }), makeQcu({ id: "b", skill: "s", usage: "both" })];
  const choose = (met: string[]) => choosePracticeItem(bank, "s", { language: "fr", met, seed: "x" })?.id;
  expect(choose(["a"])).toBe("b");
  expect(choose(["b", "a"])).toBe("b");
  expect(choose(["a", "b", "a"])).toBe("b");
  expect(choosePracticeItem(bank, "other", { language: "fr", met: [], seed: "x" })).toBeNull();
});
