import type { Locale } from "#worker/core/itembank/item.ts";
import { getLocale } from "./paraglide/runtime.js";

/** U+202F: French puts it before ; ! ? % and inside numbers. U+00A0 keeps a number with its unit. */
const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/**
 * Wall date `YYYY-MM-DD` in words: "mardi 12 janvier 2027", "vendredi 1er janvier 2027", "Tuesday 12 January 2027".
 * Joined here, part by part: servers and old lab browsers do not agree on commas.
 */
export function formatDate(isoDate: string, locale: Locale = getLocale()): string {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const parts = new Intl.DateTimeFormat(tag(locale), options).formatToParts(Date.parse(`${isoDate}T00:00:00Z`));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const day = locale === "fr" && /^1\D*$/.test(part("day")) ? "1er" : part("day");
  return [part("weekday"), day, part("month"), part("year")].join(" ");
}

/** Wall date in figures: 12/01/2027. */
export function formatShortDate(isoDate: string): string {
  return isoDate.split("-").reverse().join("/");
}

/** Wall time `HH:MM`: "9 h 05" in French, "9:05" in English. */
export function formatTime(time: string, locale: Locale = getLocale()): string {
  const [hour = "", minute = ""] = time.split(":");
  return locale === "fr" ? `${Number(hour)}${NO_BREAK}h${NO_BREAK}${minute}` : `${Number(hour)}:${minute}`;
}

/** An instant in a zone: "12/01/2027, 9 h 05". Milliseconds since 1970. */
export function formatInstant(ms: number, timeZone: string, locale: Locale = getLocale()): string {
  const day = new Intl.DateTimeFormat("fr-CA", { dateStyle: "short", timeZone }).format(ms);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(ms);
  return `${formatShortDate(day)}, ${formatTime(time, locale)}`;
}

/** The clock of a zone to the second, as a clock shows it: "09:05:12". Milliseconds since 1970. */
export function formatClock(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone }).format(ms);
}

/** Seconds as "2 h 19 min 39 s"; parts that are nil are left out, nothing at all is "0 s". */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), "h"],
    [Math.floor((whole % 3600) / 60), "min"],
    [whole % 60, "s"],
  ];
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}${NO_BREAK}${unit}`);
  return shown.length === 0 ? `0${NO_BREAK}s` : shown.join(" ");
}

/** "33 %" in French, "33%" in English. */
export function formatPercent(percent: number, locale: Locale = getLocale()): string {
  const value = new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 2 }).format(percent);
  return locale === "fr" ? `${value}${NARROW}%` : `${value}%`;
}

export function formatNumber(value: number, locale: Locale = getLocale()): string {
  return new Intl.NumberFormat(tag(locale)).format(value);
}

function tag(locale: Locale): string {
  return locale === "fr" ? "fr-FR" : "en-GB";
}

/** How large a file is: "4 ko", "1,2 Mo"; at least 1 ko. */
export function formatFileSize(bytes: number, locale: Locale = getLocale()): string {
  const [kilo, mega] = locale === "fr" ? ["ko", "Mo"] : ["kB", "MB"];
  const size = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1_000)) : Math.round(bytes / 100_000) / 10;
  return `${formatNumber(size, locale)}\u00a0${bytes < 1_000_000 ? kilo : mega}`;
}
