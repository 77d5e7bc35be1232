/** A day of the calendar, `YYYY-MM-DD`, no zone. Only `parseIsoDate` and `parseFrenchDate` make sure that it exists. */
export type CivilDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FRENCH = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** `2012-02-29` → itself; null for another shape or a day that does not exist (31 February, year 0). */
export function parseIsoDate(text: string): CivilDate | null {
  const [, year = "", month = "", day = ""] = ISO.exec(text) ?? [];
  return realDate(year, month, day);
}

/** `29/02/2012` → `2012-02-29`; null for another shape (one-digit day, two-digit year) or an unreal day. */
export function parseFrenchDate(text: string): CivilDate | null {
  const [, day = "", month = "", year = ""] = FRENCH.exec(text) ?? [];
  return realDate(year, month, day);
}

/** `2012-02-29` → `29/02/2012`. */
export function formatFrenchDate(date: CivilDate): string {
  const { year, month, day } = civilDateParts(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** Negative, zero or positive, as a sort wants it. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Completed years on the day `on`. Born on 29 February: the birthday of a common year is 1 March. */
export function ageOn(birthdate: CivilDate, on: CivilDate): number {
  const born = civilDateParts(birthdate);
  const then = civilDateParts(on);
  const before = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (before ? 1 : 0);
}

/** `2027-02-28` and 2 → `2027-03-02`; negative days go back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = civilDateParts(date);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return [pad(moved.getUTCFullYear(), 4), pad(moved.getUTCMonth() + 1, 2), pad(moved.getUTCDate(), 2)].join("-");
}

export function civilDateParts(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function realDate(year: string, month: string, day: string): CivilDate | null {
  if (year === "") return null;
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return `${year}-${month}-${day}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
