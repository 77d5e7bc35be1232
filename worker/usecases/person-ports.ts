import type { PersonData } from "#worker/core/people/person-data.ts";

/** How a request names somebody: by an account, by a line of a roll, or by an enrolment that no account joined. */
export const PERSON_KINDS = ["account", "pupil", "candidate"] as const;
export type PersonRef = { kind: (typeof PERSON_KINDS)[number]; id: string };

/** All that is one person's: ids. Nothing is guessed from names: links that the school or a log-in made are followed. */
export type PersonLinks = { userIds: string[]; pupilIds: string[]; candidateIds: string[] };

export type PersonReader = {
  /** null: nobody */
  links(ref: PersonRef): Promise<PersonLinks | null>;
  /** what D1 holds: no secret, no other person, nothing of a result that is not published */
  read(links: PersonLinks): Promise<Omit<PersonData, "journal">>;
  /** sessions whose journal may name this person, as candidate, supervisor or staff; without those whose room is gone */
  rooms(links: PersonLinks): Promise<number[]>;
};
