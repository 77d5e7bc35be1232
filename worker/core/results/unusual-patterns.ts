/** One answered question of a test, as the hints read it. */
export type AnsweredQuestion = {
  itemId: string;
  right: boolean;
  /** the answer folded: the same text, the same answer; null: skipped */
  given: string | null;
  /** from its display to its answer */
  seconds: number;
  /** how many wrong answers the question offers; null: typed freely */
  distractors: number | null;
};

export type AnsweredTest = { candidateId: string; questions: readonly AnsweredQuestion[] };

export type SharedErrors = {
  candidateIds: readonly [string, string];
  /** questions that both answered wrongly with the same words */
  sameWrong: string[];
  /** questions that both answered wrongly */
  bothWrong: number;
  /** how many pairs of this session would share as much by chance, at most; below one in a thousand it is told */
  expectedPairs: number;
};

/** Wrong answers in common below this say nothing, however unlikely. */
const LEAST_SHARED = 3;
const TOLD_BELOW = 0.001;
/** Two people who both err on a free answer write the same error about one time in six: popular errors exist. */
const FREE_ANSWER = 1 / 6;
/** A popular distractor draws more than its share: twice an even draw. */
const POPULAR = 2;

/**
 * Pairs of a room whose wrong answers are alike beyond chance, least likely first. For each pair the chance that as many of
 * the questions that both answered wrongly have the same answer, multiplied by the number of pairs looked at. A hint for a
 * person who looks, never a verdict: two who learnt the same wrong thing answer alike too.
 */
export function findSharedErrors(tests: readonly AnsweredTest[]): SharedErrors[] {
  const wrong = tests.map(({ candidateId, questions }) => ({
    candidateId,
    byItem: new Map(questions.flatMap((one) => (one.right || one.given === null ? [] : [[one.itemId, one] as const]))),
  }));
  const pairs = (tests.length * (tests.length - 1)) / 2;
  const found: SharedErrors[] = [];
  for (const [at, one] of wrong.entries()) {
    for (const other of wrong.slice(at + 1)) {
      const both = [...one.byItem.values()].filter(({ itemId }) => other.byItem.has(itemId));
      const sameWrong = both.filter(({ itemId, given }) => other.byItem.get(itemId)?.given === given);
      if (sameWrong.length < LEAST_SHARED) continue;
      const expectedPairs = pairs * atLeast(sameWrong.length, both.map(chanceOfSame));
      if (expectedPairs >= TOLD_BELOW) continue;
      found.push({
        candidateIds: [one.candidateId, other.candidateId],
        sameWrong: sameWrong.map(({ itemId }) => itemId),
        bothWrong: both.length,
        expectedPairs,
      });
    }
  }
  return found.sort((a, b) => a.expectedPairs - b.expectedPairs);
}

function chanceOfSame({ distractors }: AnsweredQuestion): number {
  return distractors === null ? FREE_ANSWER : Math.min(1, POPULAR / Math.max(1, distractors));
}

/** Chance of `count` or more successes of independent trials with these chances. */
function atLeast(count: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = Array.from(
      { length: exactly.length + 1 },
      (_, k) => (exactly[k] ?? 0) * (1 - chance) + (exactly[k - 1] ?? 0) * chance,
    );
  }
  return exactly.slice(count).reduce((sum, one) => sum + one, 0);
}

export type Haste = { answers: number; right: number };

/** Answered before the question could be read. */
const HASTY_S = 4;
const LEAST_HASTY = 5;

/** A test with many answers given faster than anybody reads, and most of them right; null: nothing to tell. */
export function findHaste({ questions }: AnsweredTest): Haste | null {
  const hasty = questions.filter(({ seconds, given }) => given !== null && seconds < HASTY_S);
  const right = hasty.filter((one) => one.right).length;
  return hasty.length >= LEAST_HASTY && right * 2 > hasty.length ? { answers: hasty.length, right } : null;
}
