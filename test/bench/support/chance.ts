import { seededRng } from "#worker/core/kernel/rng.ts";

/** Chance of one player, the same for the same seed. */
export class Chance {
  readonly #rng: ReturnType<typeof seededRng>;

  constructor(seed: string) {
    this.#rng = seededRng(seed);
  }

  unit(): number {
    return this.#rng.nextUnit();
  }

  is(share: number): boolean {
    return this.unit() < share;
  }

  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.unit() * values.length)];
  }
}
