import { getLocale } from "./paraglide/runtime.js";

/** 1 ko = 1 000 bytes, one decimal from a million on. */
export function sizeWords(bytes: number): string {
  const [unit, divisor] = SIZES.find(([, least]) => bytes >= least) ?? SIZES[2];
  const digits = unit === "kilobyte" ? 0 : 1;
  const amount = Math.max(bytes / divisor, bytes > 0 ? 1 : 0);
  const words = new Intl.NumberFormat(getLocale(), { style: "unit", unit, maximumFractionDigits: digits }).format(
    amount,
  );
  return words.replace(/\s/g, "\u00a0");
}

const SIZES = [
  ["gigabyte", 1_000_000_000],
  ["megabyte", 1_000_000],
  ["kilobyte", 1_000],
] as const;
