import { VIGIE } from "#worker/core/engine/config.ts";
import { type PoolItem, toServedRecord } from "#worker/core/engine/pool-item.ts";
import { chooseNextItem } from "#worker/core/engine/selection/choose-next-item.ts";
import { simulateTest } from "#worker/core/engine/simulation/simulate-test.ts";
import { makeStudyBank, STUDY_BANK_NAMES } from "#worker/core/engine/simulation/study-banks.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";

const TESTS = 40;
const WARM_UP = 10;
const RUNS = 3;

type Spread = { median: number; p99: number };

/**
 * Milliseconds of one choice on `size` items, and of the estimate before it, over whole tests. Each call is made three
 * times and the shortest counts: what other programs of a busy machine take is not the engine's.
 */
export function measureSpeed(size: number): { choice: Spread; estimate: Spread } {
  const pool = makeLargeBank(size);
  const choice: number[] = [];
  const estimate: number[] = [];
  for (let n = 0; n < TESTS; n += 1) {
    const seed = `speed/${n}`;
    const { items, responses } = simulateTest({ bank: pool, config: VIGIE }, (n % 7) - 3, seed);
    for (let asked = 0; asked < items.length; asked += 1) {
      const served = items.slice(0, asked).map((item) => toServedRecord(item));
      const answered = responses.slice(0, asked);
      const { ability } = estimateWith(VIGIE.estimator, answered);
      const input = { pool, served, excludedSkills: [], ability, seed, questionNumber: asked + 1, config: VIGIE };
      const times = [shortest(() => chooseNextItem(input)), shortest(() => estimateWith(VIGIE.estimator, answered))];
      if (n < WARM_UP) continue;
      choice.push(times[0] ?? 0);
      estimate.push(times[1] ?? 0);
    }
  }
  return { choice: spreadOf(choice), estimate: spreadOf(estimate) };
}

function shortest(call: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now();
    call();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

function spreadOf(times: number[]): Spread {
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** The study's banks under new names until there are enough. */
export function makeLargeBank(size: number): PoolItem[] {
  const bank: PoolItem[] = [];
  for (let copy = 0; bank.length < size; copy += 1) {
    const name = STUDY_BANK_NAMES[copy % STUDY_BANK_NAMES.length] ?? "A";
    for (const item of makeStudyBank(name)) {
      const rename = (text: string): string => `${text}-${copy}`;
      bank.push({ ...item, id: rename(item.id), skill: rename(item.skill), tube: rename(item.tube) });
    }
  }
  return bank.slice(0, size).sort((one, other) => (one.id < other.id ? -1 : 1));
}
