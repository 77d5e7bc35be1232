import { type CivilDate, parseIsoDate } from "../kernel/civil-date.ts";
import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { instantOfWallTime, parseWallTime, wallTimeAt } from "../kernel/wall-time.ts";
import { type CalendarWindow, calendarAt } from "./calendar.ts";

export const DEFAULT_BASE_DURATION_SECONDS = 6300;
export const MAX_BASE_DURATION_SECONDS = 86_400;
export const DEFAULT_GRACE_SECONDS = 300;
export const MAX_GRACE_SECONDS = 900;
export const SHORT_TEXT_MAX = 255;
export const DESCRIPTION_MAX = 350;
const MINUTE_MS = 60_000;

export type SessionPlan = {
  /** Nom du site */
  address: string;
  /** Nom de la salle */
  room: string;
  date: CivilDate;
  /** `HH:MM`, the clock of the establishment's zone */
  time: string;
  /** Surveillant(s): several names in one text */
  examiner: string;
  /** Observations */
  description: string | null;
  baseDurationSeconds: number;
  /** from the deadline to the automatic end; null: only the supervisor ends */
  graceSeconds: number | null;
  /** candidates see the time left; false: they are told at 30, 10, 5 and 1 min only, supervisors see it always */
  isCountdownShown: boolean;
};

/** As a form gives it. Left out: an empty text, or the default of a duration. */
export type SessionDraft = {
  address?: string | undefined;
  room?: string | undefined;
  date?: string | undefined;
  time?: string | undefined;
  examiner?: string | undefined;
  description?: string | null | undefined;
  baseDurationSeconds?: number | undefined;
  graceSeconds?: number | null | undefined;
  isCountdownShown?: boolean | undefined;
};

/** `zone` is the establishment's (IANA); `calendar`: when its kind may hold sessions, none for always. `pastAllowed` for an edit that may keep the hour it had. */
export type PlanningMoment = { now: number; zone: string; pastAllowed?: boolean; calendar?: readonly CalendarWindow[] };

/**
 * Checks every field at once. Codes: SESSION_{ADDRESS,ROOM,EXAMINER}_{REQUIRED,TOO_LONG}, SESSION_DESCRIPTION_TOO_LONG,
 * SESSION_{DATE,TIME}_{REQUIRED,NOT_VALID}, SESSION_TIME_SKIPPED {date, time, instead} for an hour that the change of
 * clocks leaves out, SESSION_SCHEDULED_IN_THE_PAST, SESSION_DATE_OUTSIDE_CALENDAR {date, opens}, SESSION_{DURATION,GRACE}_NOT_VALID.
 * The minute that runs is not the past; an hour that comes twice is its first.
 */
export function planSession(draft: SessionDraft, moment: PlanningMoment): Result<SessionPlan, DomainError[]> {
  const errors: DomainError[] = [];
  const plan: SessionPlan = {
    address: shortText("ADDRESS", draft.address, errors),
    room: shortText("ROOM", draft.room, errors),
    date: checkedDate(draft.date, errors),
    time: checkedTime(draft.time, errors),
    examiner: shortText("EXAMINER", draft.examiner, errors),
    description: checkedDescription(draft.description, errors),
    baseDurationSeconds: draft.baseDurationSeconds ?? DEFAULT_BASE_DURATION_SECONDS,
    graceSeconds: draft.graceSeconds === undefined ? DEFAULT_GRACE_SECONDS : draft.graceSeconds,
    isCountdownShown: draft.isCountdownShown ?? true,
  };
  if (plan.date !== "" && plan.time !== "") errors.push(...momentFaults(plan, moment));
  if (!isWholeWithin(plan.baseDurationSeconds, 1, MAX_BASE_DURATION_SECONDS)) {
    errors.push(domainError("SESSION_DURATION_NOT_VALID", { min: 1, max: MAX_BASE_DURATION_SECONDS }));
  }
  if (plan.graceSeconds !== null && !isWholeWithin(plan.graceSeconds, 0, MAX_GRACE_SECONDS)) {
    errors.push(domainError("SESSION_GRACE_NOT_VALID", { min: 0, max: MAX_GRACE_SECONDS }));
  }
  return errors.length === 0 ? ok(plan) : refuse(errors);
}

function shortText(field: "ADDRESS" | "ROOM" | "EXAMINER", typed: string | undefined, errors: DomainError[]): string {
  const text = (typed ?? "").trim();
  if (text === "") errors.push(domainError(`SESSION_${field}_REQUIRED`));
  if (text.length > SHORT_TEXT_MAX) errors.push(domainError(`SESSION_${field}_TOO_LONG`, { limit: SHORT_TEXT_MAX }));
  return text;
}

function checkedDate(typed: string | undefined, errors: DomainError[]): CivilDate {
  const text = (typed ?? "").trim();
  const date = parseIsoDate(text);
  if (text === "") errors.push(domainError("SESSION_DATE_REQUIRED"));
  else if (date === null) errors.push(domainError("SESSION_DATE_NOT_VALID", { typed: text }));
  return date ?? "";
}

function checkedTime(typed: string | undefined, errors: DomainError[]): string {
  const text = (typed ?? "").trim();
  if (text === "") errors.push(domainError("SESSION_TIME_REQUIRED"));
  else if (parseWallTime(text) === null) errors.push(domainError("SESSION_TIME_NOT_VALID", { typed: text }));
  else return text;
  return "";
}

function checkedDescription(typed: string | null | undefined, errors: DomainError[]): string | null {
  const text = (typed ?? "").trim();
  if (text.length > DESCRIPTION_MAX)
    errors.push(domainError("SESSION_DESCRIPTION_TOO_LONG", { limit: DESCRIPTION_MAX }));
  return text === "" ? null : text;
}

function momentFaults(
  { date, time }: SessionPlan,
  { now, zone, pastAllowed, calendar }: PlanningMoment,
): DomainError[] {
  const instant = instantOfWallTime(date, time, zone);
  const shown = wallTimeAt(instant, zone).time;
  if (shown !== time) return [domainError("SESSION_TIME_SKIPPED", { date, time, instead: shown })];
  const state = calendarAt(calendar ?? [], date);
  if (state.kind === "closed" && pastAllowed !== true) {
    return [domainError("SESSION_DATE_OUTSIDE_CALENDAR", { date, opens: state.opensOn })];
  }
  const isPast = pastAllowed !== true && instant + MINUTE_MS <= now;
  return isPast ? [domainError("SESSION_SCHEDULED_IN_THE_PAST", { date, time })] : [];
}

function isWholeWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
