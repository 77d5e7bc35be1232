import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** Exclusive upper bound, in percent: eleven times the base time. */
export const EXTRA_TIME_LIMIT_PERCENT = 1000;

const TYPED = /^([+\-−]?)(\d{1,20})(?:[.,](\d{1,20}))?(%?)$/;

/**
 * Percent of the base time: `33`, `33 %`, `33%`, `0,33` and `0.33` are all 33; nothing typed is 0; two decimals kept.
 * Below 1 without the sign is a ratio. A decimal from 1 up to 10 without the sign could be either (1,33 times? 1,33 %?)
 * and is refused, as is a signed fraction of a percent (`0,33 %`), which nobody means.
 * Errors: EXTRA_TIME_NOT_VALID, EXTRA_TIME_AMBIGUOUS, EXTRA_TIME_OUT_OF_RANGE {limit}, each with {typed}.
 */
export function parseExtraTime(typed: string): Result<number, DomainError> {
  const compact = typed.replace(/\s/g, "");
  if (compact === "") return ok(0);
  const found = TYPED.exec(compact);
  if (found === null) return refuse(domainError("EXTRA_TIME_NOT_VALID", { typed }));
  const [, sign = "", whole = "", decimals = "", percentSign = ""] = found;
  const value = Number(`${whole}.${decimals || "0"}`);
  if (sign !== "" && sign !== "+" && value !== 0) return outOfRange(typed);
  if (value > 0 && value < 1) {
    return percentSign === ""
      ? ok(roundToHundredths(value * 100))
      : refuse(domainError("EXTRA_TIME_AMBIGUOUS", { typed }));
  }
  if (percentSign === "" && value < 10 && !Number.isInteger(value)) {
    return refuse(domainError("EXTRA_TIME_AMBIGUOUS", { typed }));
  }
  const percent = roundToHundredths(value);
  return percent < EXTRA_TIME_LIMIT_PERCENT ? ok(percent) : outOfRange(typed);
}

/** `33 %` in French (the space does not break), `33%` in English. */
export function formatExtraTime(percent: number, locale: "fr" | "en"): string {
  return locale === "fr" ? `${String(percent).replace(".", ",")}\u00a0%` : `${percent}%`;
}

/** Seconds of test for this candidate: base × (1 + p), to the nearest second. 6300 s at 33 % is 8379 s. */
export function durationWithExtraTime(baseSeconds: number, percent: number): number {
  return Math.round((baseSeconds * (100 + percent)) / 100);
}

function outOfRange(typed: string): Result<number, DomainError> {
  return refuse(domainError("EXTRA_TIME_OUT_OF_RANGE", { typed, limit: EXTRA_TIME_LIMIT_PERCENT }));
}

function roundToHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
