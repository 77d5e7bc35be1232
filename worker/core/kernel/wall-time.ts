import { type CivilDate, civilDateParts } from "./civil-date.ts";

const DAY_MS = 86_400_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** `HH:MM`, 24 h, two digits each; null otherwise. */
export function parseWallTime(text: string): { hour: number; minute: number } | null {
  const found = TIME.exec(text);
  return found === null ? null : { hour: Number(found[1]), minute: Number(found[2]) };
}

/**
 * The instant (epoch, ms) at which clocks of `zone` (IANA, e.g. `Europe/Paris`) show this date and time.
 *
 * Clock changes follow the "compatible" rule of calendars: a time that does not exist (2 h 30 on the last Sunday of
 * March) is read with the offset from before, so it falls one hour later on the clock (3 h 30); a time that happens
 * twice (2 h 30 in October) is its first occurrence.
 * Throws RangeError for an unknown zone or a time that `parseWallTime` refuses: both are faults of the caller.
 */
export function instantOfWallTime(date: CivilDate, time: string, zone: string): number {
  const clock = parseWallTime(time);
  if (clock === null) throw new RangeError(`not a wall time: ${time}`);
  const { year, month, day } = civilDateParts(date);
  const asUtc = Date.UTC(year, month - 1, day, clock.hour, clock.minute);
  const offsetBefore = offsetAt(asUtc - DAY_MS, zone);
  const offsetAfter = offsetAt(asUtc + DAY_MS, zone);
  const real = [asUtc - offsetBefore, asUtc - offsetAfter].filter(
    (instant) => instant + offsetAt(instant, zone) === asUtc,
  );
  return real.length === 0 ? asUtc - offsetBefore : Math.min(...real);
}

/** What a clock of `zone` shows at this instant (epoch, ms), to the minute. */
export function wallTimeAt(instant: number, zone: string): { date: CivilDate; time: string } {
  const shown = clockParts(instant, zone);
  return {
    date: `${shown.year.padStart(4, "0")}-${shown.month}-${shown.day}`,
    time: `${shown.hour}:${shown.minute}`,
  };
}

function offsetAt(instant: number, zone: string): number {
  const shown = clockParts(instant, zone);
  const asUtc = Date.UTC(
    Number(shown.year),
    Number(shown.month) - 1,
    Number(shown.day),
    Number(shown.hour),
    Number(shown.minute),
    Number(shown.second),
  );
  return asUtc - Math.floor(instant / 1000) * 1000;
}

type ClockPart = "year" | "month" | "day" | "hour" | "minute" | "second";
type ClockParts = Record<ClockPart, string>;

function isClockPart(type: string): type is ClockPart {
  return ["year", "month", "day", "hour", "minute", "second"].includes(type);
}

function clockParts(instant: number, zone: string): ClockParts {
  const parts: ClockParts = { year: "", month: "", day: "", hour: "", minute: "", second: "" };
  for (const { type, value } of clockOf(zone).formatToParts(instant)) {
    if (isClockPart(type)) parts[type] = value;
  }
  return parts;
}

/** Making a format costs more than a hundred uses of it, and a live room asks at each view. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const made = CLOCKS.get(zone) ?? makeClock(zone);
  CLOCKS.set(zone, made);
  return made;
}

function makeClock(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}
