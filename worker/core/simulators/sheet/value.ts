/** Why a cell shows no value; the words are those of the scene's language. */
export type ErrorCode = "DIVIDE" | "NAME" | "VALUE" | "REFERENCE" | "ABSENT" | "SYNTAX" | "CIRCLE" | "LIMIT";
export type CellError = { error: ErrorCode };
/** What a cell holds once calculated; dates are days since 30 December 1899. */
export type CellValue = string | number | boolean | null | CellError;

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Rank of kinds when they are sorted or compared together. */
const RANKS: Record<string, number> = { number: 0, string: 1, boolean: 2 };

/**
 * Order of two values, small numbers and first letters first; texts without their case and accents. The same on every
 * machine: no table of a language's letters is asked.
 */
export function compareValues(one: Exclude<CellValue, CellError>, other: Exclude<CellValue, CellError>): number {
  if (typeof one !== typeof other) return (RANKS[typeof one] ?? 3) - (RANKS[typeof other] ?? 3);
  if (typeof one === "number" && typeof other === "number") return inDecimal(one) - inDecimal(other);
  const [left, right] = [foldText(String(one)), foldText(String(other))];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** What is left of 0.1 + 0.2 beside 0.3 is no difference. */
function inDecimal(value: number): number {
  return Number(value.toPrecision(14));
}

/** Without case and accents, ligatures apart, spaces and hyphens alike. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’]/g, "'")
    .replace(/[\s-]+/g, " ");
}
