import type { Format } from "./scene.ts";
import type { CellValue } from "./value.ts";

type Typed = { value: Exclude<CellValue, object>; format: Format };

const SPACES = /[\s\u00a0\u202f]/g;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/**
 * What typing this text puts into a cell, formulas apart, and the format that it brings: numbers with the language's
 * decimal mark, percentages, euros, dates day/month/year, and all else as text. A leading apostrophe makes it text.
 */
export function readContent(text: string, language: string): Typed {
  const plain = text.trim();
  if (plain === "") return { value: null, format: "general" };
  if (plain.startsWith("'")) return { value: plain.slice(1), format: "general" };
  if (/^(?:vrai|true)$/i.test(plain)) return { value: true, format: "general" };
  if (/^(?:faux|false)$/i.test(plain)) return { value: false, format: "general" };
  const day = readDate(plain);
  if (day !== null) return { value: day, format: "date" };
  if (plain.endsWith("%")) {
    const share = readNumber(plain.slice(0, -1), language);
    if (share !== null) return { value: Number((share / 100).toPrecision(15)), format: "percent" };
  }
  const isEuro = /^€|€$/.test(plain);
  const number = readNumber(isEuro ? plain.replace("€", "") : plain, language);
  if (number !== null) return { value: number, format: isEuro ? "euro" : "general" };
  return { value: text, format: "general" };
}

/** `1 234,5` in French, `1,234.5` in English; null: not a number there. */
export function readNumber(text: string, language: string): number | null {
  const plain = text.trim();
  const isNumber =
    language === "en"
      ? /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(plain)
      : /^[-+]?(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)?(?:,\d+)?$/.test(plain);
  if (!isNumber || !/\d/.test(plain)) return null;
  return Number(language === "en" ? plain.replace(/,/g, "") : plain.replace(SPACES, "").replace(",", "."));
}

function readDate(text: string): number | null {
  const [, day, month, year] = DATE.exec(text) ?? [];
  if (day === undefined) return null;
  const serial = dayNumber(Number(year), Number(month), Number(day));
  const back = dateOf(serial);
  return back.day === Number(day) && back.month === Number(month) ? serial : null;
}

/** Days since 30 December 1899. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY_MS);
}

export function dateOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(FIRST_DAY + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
