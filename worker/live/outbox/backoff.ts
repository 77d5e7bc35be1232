const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** Wait before the next try: doubles from 1 s to a minute. `attempts` have failed so far. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
}
