import { expect, test } from "vitest";
import { VIGIE } from "#worker/core/engine/config.ts";
import { toServedRecord } from "#worker/core/engine/pool-item.ts";
import { simulateTest } from "#worker/core/engine/simulation/simulate-test.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";
import { decideOutcome, type OutcomeInput } from "#worker/core/results/decide-outcome.ts";
import { makeBank } from "../engine/make-bank.ts";
import { makeAnswers } from "./make-answers.ts";

const BANK = makeBank({ perCompetence: 5, tubes: 3, seed: "outcome" });

function makeInput(part: Partial<OutcomeInput> = {}): OutcomeInput {
  return {
    answers: makeAnswers("10".repeat(16)),
    abortReason: null,
    verdict: null,
    selection: { pool: BANK, served: [], excludedSkills: [] },
    config: VIGIE,
    ...part,
  };
}

/** The first `count` questions of a simulated test, as a session would hand them over. */
function makeCutTest(count: number): Pick<OutcomeInput, "answers" | "selection"> {
  const { items, responses } = simulateTest({ bank: BANK, config: VIGIE }, 0.8, "cut");
  const answers = responses.slice(0, count).map((response, at) => ({
    ...response,
    competence: items[at]?.competence ?? "",
  }));
  const served = items.slice(0, count).map((item) => toServedRecord(item));
  return { answers, selection: { pool: BANK, served, excludedSkills: [] } };
}

test("a whole test is validated with its score, level and competence levels", () => {
  const outcome = decideOutcome(makeInput());
  expect(outcome).toMatchObject({ status: "validated", score: 187, globalLevel: 2, commentKey: null });
  expect(Object.values(outcome.competenceLevels)).not.toContain(null);
});

const TOO_FEW = makeAnswers("1".repeat(19));

test.each<[why: string, part: Partial<OutcomeInput>, status: string, commentKey: string]>([
  ["the jury, above all", { verdict: "cancelled", answers: TOO_FEW }, "cancelled", "CANCELLED_BY_JURY"],
  [
    "fraud, before the count",
    { verdict: "fraud", answers: TOO_FEW, abortReason: "technical" },
    "rejected",
    "REJECTED_FOR_FRAUD",
  ],
  [
    "19 answers, technical",
    { answers: TOO_FEW, abortReason: "technical" },
    "cancelled",
    "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL",
  ],
  ["19 answers, candidate", { answers: TOO_FEW, abortReason: "candidate" }, "rejected", "REJECTED_TOO_FEW_ANSWERS"],
  ["19 answers, no reason", { answers: TOO_FEW }, "rejected", "REJECTED_TOO_FEW_ANSWERS"],
  ["no answer at all", { answers: [], abortReason: "candidate" }, "rejected", "REJECTED_TOO_FEW_ANSWERS"],
  [
    "19 wrong: the count speaks first",
    { answers: makeAnswers("0".repeat(19)) },
    "rejected",
    "REJECTED_TOO_FEW_ANSWERS",
  ],
  ["none right", { answers: makeAnswers("0".repeat(32), 4) }, "rejected", "REJECTED_ZERO_SCORE"],
  [
    "a first step reached with 0 points",
    { answers: makeAnswers(`1${"0".repeat(31)}`, -1.8, 1) },
    "rejected",
    "REJECTED_ZERO_SCORE",
  ],
])("%s", (_why, part, status, commentKey) => {
  const outcome = decideOutcome(makeInput(part));
  expect(outcome).toMatchObject({ status, commentKey, globalLevel: null, score: status === "rejected" ? 0 : null });
  expect(new Set(Object.values(outcome.competenceLevels))).toEqual(new Set([null]));
  expect(Number.isFinite(outcome.ability) && outcome.standardError > 0).toBe(true);
});

test("under 20 answers nothing is presumed: the jury sees the ability of what was answered", () => {
  const cut = makeCutTest(19);
  const outcome = decideOutcome(makeInput({ ...cut, abortReason: "candidate" }));
  expect(outcome.ability).toBe(estimateWith(VIGIE.estimator, cut.answers).ability);
});

test("20 answers cut by a technical cause are scored as they are", () => {
  const cut = makeCutTest(20);
  const outcome = decideOutcome(makeInput({ ...cut, abortReason: "technical" }));
  expect(outcome.status).toBe("validated");
  expect(outcome.ability).toBe(estimateWith(VIGIE.estimator, cut.answers).ability);
});

test("20 answers left by the candidate pay for the twelve missing ones, as a person who skipped them would", () => {
  const cut = makeCutTest(20);
  const left = decideOutcome(makeInput({ ...cut, abortReason: "candidate" }));
  const asIs = decideOutcome(makeInput({ ...cut, abortReason: "technical" }));
  expect(left.status).toBe("validated");
  expect(left.ability).toBeLessThan(asIs.ability - 0.3);
  expect(left.score ?? 0).toBeLessThan(asIs.score ?? 0);
  expect(decideOutcome(makeInput({ ...cut, abortReason: "candidate" }))).toEqual(left);
});

test("each question missing costs more, and the last one least of all", () => {
  const abilities = [20, 26, 31].map((count) => {
    const cut = makeCutTest(count);
    const left = decideOutcome(makeInput({ ...cut, abortReason: "candidate" }));
    return estimateWith(VIGIE.estimator, cut.answers).ability - left.ability;
  });
  expect(abilities).toEqual(abilities.toSorted((one, other) => other - one));
  expect(abilities[2]).toBeGreaterThan(0);
});

test("a bank with nothing left degrades by what it has", () => {
  const cut = makeCutTest(20);
  const selection = { ...cut.selection, pool: [] };
  const outcome = decideOutcome(makeInput({ ...cut, selection, abortReason: "candidate" }));
  expect(outcome.ability).toBe(estimateWith(VIGIE.estimator, cut.answers).ability);
});

test("one right answer so low that no step is reached is not enough either", () => {
  const outcome = decideOutcome(makeInput({ answers: makeAnswers(`1${"0".repeat(31)}`, -3, 1) }));
  expect(outcome).toMatchObject({ status: "rejected", score: 0, commentKey: "REJECTED_ZERO_SCORE" });
  expect(outcome.ability).toBeLessThan(-4.67);
});

test("a reason given to a whole test changes nothing", () => {
  expect(decideOutcome(makeInput({ abortReason: "candidate" }))).toEqual(decideOutcome(makeInput()));
});
