import { addDays, type CivilDate, civilDateParts } from "../kernel/civil-date.ts";

const DAYS = 7;

/** The Monday on or before this day: the first day of its week. */
export function mondayOf(day: CivilDate): CivilDate {
  const { year, month, day: ofMonth } = civilDateParts(day);
  const sinceMonday = (new Date(Date.UTC(year, month - 1, ofMonth)).getUTCDay() + DAYS - 1) % DAYS;
  return addDays(day, -sinceMonday);
}
