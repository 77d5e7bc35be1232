/** Longest single grant, in minutes: what the server takes. */
export const LONGEST_GRANT_MINUTES = 180;

/** Whole minutes as typed, from 1 to the longest grant; null for anything else. A sign or the unit does no harm. */
export function parseMinutes(typed: string): number | null {
  const found = /^\+?\s*(\d{1,4})\s*(?:min|mn|m|minutes?|['’])?$/i.exec(typed.trim());
  const minutes = Number(found?.[1] ?? 0);
  return minutes >= 1 && minutes <= LONGEST_GRANT_MINUTES ? minutes : null;
}
