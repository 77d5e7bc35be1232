import { dateOf } from "./read-content.ts";
import type { Format } from "./scene.ts";
import { type CellValue, type ErrorCode, isError } from "./value.ts";

const ERRORS: Record<ErrorCode, { fr: string; en: string }> = {
  DIVIDE: { fr: "#DIV/0!", en: "#DIV/0!" },
  NAME: { fr: "#NOM?", en: "#NAME?" },
  VALUE: { fr: "#VALEUR!", en: "#VALUE!" },
  REFERENCE: { fr: "#REF!", en: "#REF!" },
  ABSENT: { fr: "#N/A", en: "#N/A" },
  SYNTAX: { fr: "#ERREUR!", en: "#ERROR!" },
  CIRCLE: { fr: "#CYCLE!", en: "#CIRCLE!" },
  LIMIT: { fr: "#LIMITE!", en: "#LIMIT!" },
};
const MONTHS = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** What the cell shows of its value. */
export function showValue(value: CellValue, format: Format, language: string): string {
  if (value === null) return "";
  const locale = language === "en" ? "en" : "fr";
  if (isError(value)) return ERRORS[value.error][locale];
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return { fr: ["FAUX", "VRAI"], en: ["FALSE", "TRUE"] }[locale][value ? 1 : 0] ?? "";
  return showNumber(value, format, locale);
}

function showNumber(value: number, format: Format, locale: "fr" | "en"): string {
  switch (format) {
    case "number":
      return inGroups(value.toFixed(2), locale);
    case "euro":
      return locale === "en"
        ? `€${inGroups(value.toFixed(2), locale)}`
        : `${inGroups(value.toFixed(2), locale)}\u00a0€`;
    case "percent":
      return `${plainNumber(Number((value * 100).toFixed(2)), locale)}${locale === "en" ? "%" : "\u00a0%"}`;
    case "date":
    case "date-long":
      return value >= 1 && value < 2_958_466 ? showDate(value, format, locale) : plainNumber(value, locale);
    default:
      return plainNumber(value, locale);
  }
}

/** As it is typed: no groups, ten digits at most. */
export function plainNumber(value: number, language: string): string {
  const text = String(Number(value.toPrecision(10)));
  return language === "en" ? text : text.replace(".", ",");
}

function inGroups(fixed: string, locale: "fr" | "en"): string {
  const [whole = "", decimals] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, locale === "en" ? "," : "\u202f");
  return `${grouped}${locale === "en" ? "." : ","}${decimals}`;
}

function showDate(serial: number, format: "date" | "date-long", locale: "fr" | "en"): string {
  const { year, month, day } = dateOf(serial);
  if (format === "date-long") return `${day} ${MONTHS[locale][month - 1]} ${year}`;
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}
