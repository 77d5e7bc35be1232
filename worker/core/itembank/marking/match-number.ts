import type { Tolerances } from "../item.ts";
import { foldText } from "./fold-text.ts";
import { matchesText } from "./match-text.ts";
import { narrowFullWidth, prepareText } from "./prepare-text.ts";

type Quantity = {
  /** every way to read the figures, in canonical decimal writing */
  readings: string[];
  unit: string;
};

// "n° 4", "= 12": signs that a hand puts before a number.
const LEADING_SIGN = /^(?:n ?[°ºo]\.? ?|№ ?|# ?|= ?)(?=[\d+-])/iu;
const CURRENCY_FIRST = /^([€$£]) ?(?=\d)(.+)$/u;
const CENTS_LAST = /^(\d[\d ]*?) ?€ ?(\d\d)$/u;
const UNIT_END = /(?:\.{3}|[.,;!\u2026])$/u;
/** plural of a unit's word; `ms` and `Go/s` keep theirs */
const PLURAL = /(?<=\p{L}{2})s(?!\p{L})/giu;
const NUMBER_AND_UNIT = /^([+-]?(?:\d[\d ]*(?:[.,][\d ]*)*|[.,]\d[\d ]*))(.*)$/u;

/**
 * Compares as exact decimal numbers, never as floats: `1 024,5` = `1024.50`. A unit is right only if an
 * accepted answer has it, in the singular or the plural, `€69.89` and `69€89` as people write them. An accepted answer
 * in words ("douze") is compared as a text.
 */
export function matchesNumber(text: string, accepted: readonly string[], tolerances: Tolerances): boolean {
  const given = readQuantity(text);
  return accepted.some((variant) => {
    const expected = readQuantity(variant);
    if (expected === null) return matchesText(text, [variant], tolerances);
    if (given === null || foldText(given.unit, tolerances) !== foldText(expected.unit, tolerances)) return false;
    const [exact] = expected.readings;
    return exact !== undefined && given.readings.includes(exact);
  });
}

function readQuantity(text: string): Quantity | null {
  const plain = narrowFullWidth(prepareText(text))
    .replace(/^[\u2010-\u2015\u2212]/u, "-")
    .replace(LEADING_SIGN, "")
    .replace(/^([+-]) +/u, "$1")
    .replace(CURRENCY_FIRST, "$2 $1")
    .replace(CENTS_LAST, "$1,$2 €");
  const [, figures, unit] = NUMBER_AND_UNIT.exec(plain) ?? [];
  if (figures === undefined || unit === undefined) return null;
  const readings = readFigures(figures.replaceAll(" ", ""));
  return readings.length === 0 ? null : { readings, unit: plainUnit(unit) };
}

/** m2 is m², µs is μs, whatever the keyboard has. */
function plainUnit(unit: string): string {
  return unit.normalize("NFKC").replace(UNIT_END, "").replace(PLURAL, "").trim();
}

/** `1,024` is a decimal for one writer and a thousand for another: both readings are kept. */
function readFigures(figures: string): string[] {
  const readings: string[] = [];
  const decimal = /^([+-]?)(\d*)(?:[.,](\d*))?$/u.exec(figures);
  if (decimal) readings.push(canonicalDecimal(decimal[1] ?? "", decimal[2] ?? "", decimal[3] ?? ""));
  const grouped =
    /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(figures) ??
    /^([+-]?)([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u.exec(figures) ??
    /^([+-]?)([1-9]\d{0,2}(?:\.\d{3}){2,})()$/u.exec(figures);
  if (grouped) {
    readings.push(canonicalDecimal(grouped[1] ?? "", (grouped[2] ?? "").replace(/[.,]/gu, ""), grouped[3] ?? ""));
  }
  return readings;
}

function canonicalDecimal(sign: string, whole: string, fraction: string): string {
  const left = whole.replace(/^0+/u, "") || "0";
  const right = fraction.replace(/0+$/u, "");
  const value = right === "" ? left : `${left}.${right}`;
  return sign === "-" && value !== "0" ? `-${value}` : value;
}
