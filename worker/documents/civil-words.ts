import type { Language } from "./language.ts";

const DAYS = {
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;
const MONTHS = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** YYYY-MM-DD in words, with its day of the week or without; any other text comes back as it is. */
export function dateInWords(date: string, language: Language, weekday = true): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return date;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const monthName = MONTHS[language][month - 1];
  // A civil date has no zone: computed in UTC so that no machine's zone can shift the day.
  const dayName = DAYS[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  if (monthName === undefined || dayName === undefined) return date;
  const dayText = language === "fr" && day === 1 ? "1er" : String(day);
  return `${weekday ? `${dayName} ` : ""}${dayText} ${monthName} ${year}`;
}

/** YYYY-MM-DD as 31/12/2010; any other text comes back as it is. */
export function dateInFigures(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** HH:MM as "9 h 05" or "9:05"; any other text comes back as it is. */
export function timeInWords(time: string, language: Language): string {
  const parts = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(time);
  if (parts === null) return time;
  return language === "fr" ? `${Number(parts[1])}\u00A0h\u00A0${parts[2]}` : `${Number(parts[1])}:${parts[2]}`;
}

export function dateAndTime(date: string, time: string, language: Language): string {
  return `${dateInWords(date, language)}, ${timeInWords(time, language)}`;
}

/** The civil date and time of an instant (milliseconds) in an IANA zone. */
export function civilAt(instant: number, timeZone: string): { date: string; time: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${part.get("year")}-${part.get("month")}-${part.get("day")}`,
    time: `${part.get("hour")}:${part.get("minute")}`,
  };
}

/** Seconds as "1 h 45", "2 h 19 min 39 s", "20 s". */
export function durationInWords(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Math.floor(seconds % 60);
  const parts: string[] = [];
  if (hours > 0) parts.push(`${hours}\u00A0h`);
  if (hours > 0 && rest === 0 && minutes > 0 && language === "fr") parts.push(String(minutes).padStart(2, "0"));
  else if (minutes > 0) parts.push(`${minutes}\u00A0min`);
  if (rest > 0 || parts.length === 0) parts.push(`${rest}\u00A0s`);
  return parts.join("\u00A0");
}

/** "33 %" with the thin space of French, "33%" in English. */
export function percentInWords(percent: number, language: Language): string {
  const figure = String(Math.round(percent * 100) / 100);
  return language === "fr" ? `${figure.replace(".", ",")}\u202F%` : `${figure}%`;
}
