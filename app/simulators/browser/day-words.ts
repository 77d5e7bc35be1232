import { formatDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { daysBefore } from "#worker/core/simulators/browser/time.ts";

/** "Hier, mercredi 25 novembre 2026", seen from the scene's own today. */
export function dayWords(day: string, today: string): string {
  const date = formatDate(day);
  if (day === today.slice(0, 10)) return m.browser_today({ date });
  return day === daysBefore(today, 1).slice(0, 10) ? m.browser_yesterday({ date }) : date;
}

export function timeWords(at: string): string {
  return formatTime(at.slice(11));
}
