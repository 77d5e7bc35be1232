import { Refusal } from "../refusal.ts";

/** A whole number above 0, as typed after an option. */
export function readCount(option: string, typed: string): number {
  const count = Number(typed);
  if (!Number.isInteger(count) || count < 1) throw new Refusal(`--${option} takes a whole number from 1 on.`);
  return count;
}

/** A share above 0, at most 1. */
export function readShare(option: string, typed: string): number {
  const share = Number(typed);
  if (!(share > 0 && share <= 1)) throw new Refusal(`--${option} takes a number above 0, at most 1.`);
  return share;
}

/** A mean and a spread: `0,1.5`. */
export function readNormal(option: string, typed: string): { mean: number; sd: number } {
  const [mean = Number.NaN, sd = Number.NaN, ...more] = typed.split(",").map(Number);
  if (!Number.isFinite(mean) || !(sd > 0) || more.length > 0) {
    throw new Refusal(`--${option} takes a mean and a spread above 0, like 0,1.5.`);
  }
  return { mean, sd };
}
