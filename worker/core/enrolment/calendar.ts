import { addDays, type CivilDate, formatFrenchDate, parseIsoDate } from "../kernel/civil-date.ts";
import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { daysOfSchoolYear, schoolYearOf } from "./school-year.ts";

/** Days on which a kind of establishment may hold sessions, both included, on its own wall clock. */
export type CalendarWindow = { opensOn: CivilDate; closesOn: CivilDate };

export type CalendarState =
  /** `closesOn` null: nobody has set a window for this kind, it is always open */
  | { kind: "open"; closesOn: CivilDate | null }
  /** `opensOn` null: nothing is announced */
  | { kind: "closed"; opensOn: CivilDate | null };

/** Where a day falls. A kind without any window is always open. */
export function calendarAt(windows: readonly CalendarWindow[], day: CivilDate): CalendarState {
  if (windows.length === 0) return { kind: "open", closesOn: null };
  const here = windows.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn);
  if (here !== undefined) return { kind: "open", closesOn: here.closesOn };
  const coming = windows.map(({ opensOn }) => opensOn).filter((opensOn) => opensOn > day);
  return { kind: "closed", opensOn: coming.sort()[0] ?? null };
}

/** The window of a day; without one, its school year, 1 September to 31 August. */
export function periodOf(windows: readonly CalendarWindow[], day: CivilDate): CalendarWindow {
  const here = windows.find(({ opensOn, closesOn }) => opensOn <= day && day <= closesOn);
  if (here !== undefined) return here;
  const { from, to } = daysOfSchoolYear(schoolYearOf(day));
  return { opensOn: from, closesOn: to };
}

/**
 * A new window of a kind, beside those it has. Errors, all at once: WINDOW_DATE_NOT_VALID {field}, WINDOW_REVERSED,
 * WINDOW_OVERLAPS {from, to}: two that touch or overlap would be one.
 */
export function planWindow(
  typed: { opensOn: string; closesOn: string },
  others: readonly CalendarWindow[],
): Result<CalendarWindow, DomainError[]> {
  const opensOn = parseIsoDate(typed.opensOn.trim());
  const closesOn = parseIsoDate(typed.closesOn.trim());
  if (opensOn === null || closesOn === null) {
    const wrong = [opensOn === null ? "opensOn" : null, closesOn === null ? "closesOn" : null];
    return refuse(
      wrong.filter((field) => field !== null).map((field) => domainError("WINDOW_DATE_NOT_VALID", { field })),
    );
  }
  if (closesOn < opensOn) return refuse([domainError("WINDOW_REVERSED", { field: "closesOn" })]);
  const other = others.find((one) => opensOn <= addDays(one.closesOn, 1) && addDays(one.opensOn, -1) <= closesOn);
  if (other !== undefined)
    return refuse([
      domainError("WINDOW_OVERLAPS", {
        from: formatFrenchDate(other.opensOn),
        to: formatFrenchDate(other.closesOn),
        field: "opensOn",
      }),
    ]);
  return ok({ opensOn, closesOn });
}
