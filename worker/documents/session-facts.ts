/** What every document of a session says at its head. Plain text: names as their owners write them. */
export type SessionFacts = {
  sessionNumber: number;
  establishment: { name: string; uai: string };
  site: string;
  room: string;
  /** Civil date, YYYY-MM-DD. */
  date: string;
  /** Wall-clock time at the establishment, HH:MM. */
  time: string;
  supervisors: readonly string[];
};

/** Room then site, without saying twice what is the same or empty. */
export function placeOf(facts: Pick<SessionFacts, "site" | "room">, separator = ", "): string {
  return [...new Set([facts.room.trim(), facts.site.trim()])].filter((part) => part !== "").join(separator);
}
