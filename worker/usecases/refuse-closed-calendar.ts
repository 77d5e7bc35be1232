import { calendarAt } from "#worker/core/enrolment/calendar.ts";
import { formatFrenchDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { SessionDoor } from "./candidate/ports.ts";

/** The sentences of one kind of reader: nothing opens any more, or on {date}. */
type Codes = { closed: string; opensOn: string };

/** Outside the windows of its kind a session opens to nobody, unless it has started already. */
export function refuseClosedCalendar(
  { firstStartedAtS, calendar, timeZone }: Pick<SessionDoor, "firstStartedAtS" | "calendar" | "timeZone">,
  nowMs: number,
  codes: Codes,
): DomainError | null {
  const state = calendarAt(calendar, wallTimeAt(nowMs, timeZone).date);
  if (state.kind === "open" || firstStartedAtS !== null) return null;
  return state.opensOn === null
    ? domainError(codes.closed)
    : domainError(codes.opensOn, { date: formatFrenchDate(state.opensOn) });
}
