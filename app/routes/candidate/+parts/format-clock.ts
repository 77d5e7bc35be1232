import { formatTime } from "#app/i18n/format.ts";

/** An instant as the room's wall clock says it: "10 h 56". */
export function formatClock(ms: number, timeZone: string): string {
  return formatTime(new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(ms));
}
