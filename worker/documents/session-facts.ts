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

/** The supervisors who have a name, in the order given. */
export function supervisorsOf(facts: Pick<SessionFacts, "supervisors">): string[] {
  return facts.supervisors.map((name) => name.trim()).filter((name) => name !== "");
}

const LONGEST_UNBROKEN = 24;

/** The supervisors in one text: "M. Morel" is not cut between two lines. */
export function supervisorList(facts: Pick<SessionFacts, "supervisors">, separator = ", "): string {
  return supervisorsOf(facts)
    .map((name) => (name.length > LONGEST_UNBROKEN ? name : name.replaceAll(" ", "\u00A0")))
    .join(separator);
}

/** Vigie's address as somebody types it: without the scheme. */
export function typedAddress(origin: string): string {
  return origin.replace(/^https?:\/\//, "").replace(/\/+$/, "");
}
