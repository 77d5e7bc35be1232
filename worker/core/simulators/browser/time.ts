/** Times of a scene are local and without zone, `2026-11-26T09:10`: read here as if they were UTC, and never shown so. */
const DAY = 24 * 3600 * 1000;

export function daysBefore(time: string, days: number): string {
  return new Date(Date.parse(`${time}:00Z`) - days * DAY).toISOString().slice(0, 16);
}

/** Since when "the last hour", "the last day"… go back; null: since ever. */
export function periodStart(today: string, period: ErasePeriod): string {
  const days = { hour: 1 / 24, day: 1, week: 7, month: 28 };
  return period === "all" ? EARLIEST : daysBefore(today, days[period]);
}

export type ErasePeriod = "hour" | "day" | "week" | "month" | "all";

const EARLIEST = "2000-01-01T00:00";
