import { expect, test } from "vitest";
import {
  type AnsweredQuestion,
  type AnsweredTest,
  findHaste,
  findSharedErrors,
} from "#worker/core/results/unusual-patterns.ts";

const question = (itemId: string, given: string | null, part: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  itemId,
  given,
  right: false,
  seconds: 40,
  distractors: 3,
  ...part,
});
const taken = (candidateId: string, questions: AnsweredQuestion[]): AnsweredTest => ({ candidateId, questions });
const errors = (candidateId: string, given: string, count: number, part: Partial<AnsweredQuestion> = {}) =>
  taken(
    candidateId,
    Array.from({ length: count }, (_, at) => question(`i${at}`, given, part)),
  );

test("free answers that are wrong in the same words twelve times in a room of three are told, with the questions", () => {
  const free = { distractors: null };
  const [pair, ...others] = findSharedErrors([
    errors("a", "le navigateur", 12, free),
    errors("b", "le navigateur", 12, free),
    errors("c", "autre", 12, free),
  ]);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ candidateIds: ["a", "b"], bothWrong: 12 });
  expect(pair?.sameWrong).toHaveLength(12);
  // (1/6)¹² for each of three pairs
  expect(pair?.expectedPairs).toBeCloseTo(3 * (1 / 6) ** 12, 15);
});

test("two shared errors say nothing, however rare; nor do a dozen where each question has but two wrong answers", () => {
  const rare = { distractors: 1000 };
  expect(findSharedErrors([errors("a", "x", 2, rare), errors("b", "x", 2, rare)])).toEqual([]);
  expect(findSharedErrors([errors("a", "x", 3, rare), errors("b", "x", 3, rare)])).toHaveLength(1);
  const few = { distractors: 2 };
  expect(findSharedErrors([errors("a", "x", 12, few), errors("b", "x", 12, few)])).toEqual([]);
});

test("right answers and skips in common are nobody's hint", () => {
  const right = { right: true, distractors: 1000 };
  expect(findSharedErrors([errors("a", "x", 20, right), errors("b", "x", 20, right)])).toEqual([]);
  const skips = Array.from({ length: 20 }, (_, at) => question(`i${at}`, null, { distractors: 1000 }));
  expect(findSharedErrors([taken("a", skips), taken("b", skips)])).toEqual([]);
});

test("the more pairs a room has, the more unlikely a pair must be", () => {
  const free = { distractors: null };
  const pair = [errors("a", "x", 5, free), errors("b", "x", 5, free)];
  expect(findSharedErrors(pair)).toHaveLength(1);
  const room = [...pair, ...Array.from({ length: 30 }, (_, at) => taken(`c${at}`, []))];
  expect(findSharedErrors(room)).toEqual([]);
});

test("five right answers under four seconds are told; at four seconds, or mostly wrong, they are not", () => {
  const quick = (seconds: number, right: boolean) =>
    taken(
      "a",
      Array.from({ length: 5 }, (_, at) => question(`i${at}`, "x", { seconds, right })),
    );
  expect(findHaste(quick(3.9, true))).toEqual({ answers: 5, right: 5 });
  expect(findHaste(quick(4, true))).toBeNull();
  expect(findHaste(quick(1, false))).toBeNull();
});
