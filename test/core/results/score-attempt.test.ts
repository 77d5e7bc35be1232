import { expect, test } from "vitest";
import { estimateAbility } from "#worker/core/engine/ability.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { scoreAbility } from "#worker/core/engine/scoring.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { scoreAttempt } from "#worker/core/results/score-attempt.ts";
import { makeAnswers } from "./make-answers.ts";

test("the score is the one of the ability estimated with the prior N(0, 2²)", () => {
  const answers = makeAnswers("1101".repeat(8), 0.4);
  const { ability, standardError } = estimateAbility(answers, { priorMean: 0, priorSd: 2 });
  const result = scoreAttempt(answers, VIGIE);
  expect(result).toMatchObject({ ability, standardError, ...scoreAbility(ability) });
  expect(result.score).toBe(380);
});

test("all right is 895 and Expert 1, on the easiest bank too", () => {
  expect(scoreAttempt(makeAnswers("1".repeat(32), -3), VIGIE)).toMatchObject({ score: 895, globalLevel: 7 });
});

test("one wrong answer, or a test cut short, is scored by the estimate", () => {
  const oneWrong = scoreAttempt(makeAnswers(`${"1".repeat(31)}0`), VIGIE);
  expect(oneWrong).toMatchObject(scoreAbility(oneWrong.ability));
  expect(oneWrong.score).toBeLessThan(895);
  expect(scoreAttempt(makeAnswers("1".repeat(24), -3), VIGIE).score).toBeLessThan(895);
});

test("no right answer is 0 without a level, even where the estimate would give some points", () => {
  const result = scoreAttempt(makeAnswers("0".repeat(32), 4), VIGIE);
  expect(scoreAbility(result.ability).score).toBeGreaterThan(0);
  expect(result).toMatchObject({ score: 0, globalLevel: null });
});

test("a competence not tested has no level, the others have one from 0 to 7", () => {
  const { competenceLevels } = scoreAttempt(makeAnswers("1".repeat(12)), VIGIE);
  expect(COMPETENCES.map((code) => competenceLevels[code] === null)).toEqual([
    ...Array<boolean>(12).fill(false),
    ...Array<boolean>(4).fill(true),
  ]);
});

test("a competence failed twice is below one passed twice, and both stay near the whole", () => {
  // 1.1 fails both rounds; the others pass both.
  const answers = makeAnswers(`0${"1".repeat(15)}0${"1".repeat(15)}`, 0.5, 1.6);
  const { ability, competenceLevels } = scoreAttempt(answers, VIGIE);
  const prior = { priorMean: ability, priorSd: 0.5 };
  const own = answers.filter((answer) => answer.competence === "1.1");
  const failed = estimateAbility(own, prior).ability;
  expect(ability - failed).toBeGreaterThan(0.3);
  expect(ability - failed).toBeLessThan(1);
  expect([competenceLevels["1.1"], competenceLevels["1.2"]]).toEqual([4, 5]);
});

test("presumed failures weigh on the ability and make no competence level", () => {
  const answers = makeAnswers("1".repeat(10));
  const presumed = makeAnswers("0".repeat(16));
  const plain = scoreAttempt(answers, VIGIE);
  const degraded = scoreAttempt(answers, VIGIE, presumed);
  expect(degraded.ability).toBeLessThan(plain.ability);
  expect(degraded.competenceLevels["5.2"]).toBeNull();
});
