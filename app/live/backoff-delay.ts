const FIRST_MS = 400;
const LONGEST_MS = 8_000;

/**
 * Milliseconds before try number `failures + 1`. Half fixed, half chance: a whole class must not come back in the same
 * instant. `chance` in [0, 1).
 */
export function backoffDelay(failures: number, chance: number): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return step / 2 + (chance * step) / 2;
}
