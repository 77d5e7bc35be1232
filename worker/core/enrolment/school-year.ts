import type { CivilDate } from "../kernel/civil-date.ts";

/** The school year of a day, by the year in which it begins: 2026 is 2026-2027, 1 September to 31 August. */
export function schoolYearOf(day: CivilDate): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < "09-01" ? 1 : 0);
}

/** Its first and last day. */
export function daysOfSchoolYear(year: number): { from: CivilDate; to: CivilDate } {
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` };
}
