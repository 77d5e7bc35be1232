import type { PersonData } from "#worker/core/people/person-data.ts";

/** How a request names somebody: by an account, by a line of a roll, or by an enrolment that no account joined. */
export const PERSON_KINDS = ["account", "pupil", "candidate"] as const;
export type PersonRef = { kind: (typeof PERSON_KINDS)[number]; id: string };

/** All that is one person's: ids. Nothing is guessed from names: links that the school or a log-in made are followed. */
export type PersonLinks = { userIds: string[]; pupilIds: string[]; candidateIds: string[] };

/** Somebody by the identity that a roll or an enrolment has. `place`: where that is. */
export type BornPerson = {
  ref: PersonRef;
  lastName: string;
  firstName: string;
  birthdate: string;
  place: { establishment: string; sessionNumber: number | null };
};

export type PersonReader = {
  /** lines of rolls, and enrolments that no line stands behind, of this birth date (ISO) */
  bornOn(birthdate: string): Promise<BornPerson[]>;
  /** null: nobody */
  links(ref: PersonRef): Promise<PersonLinks | null>;
  /** what D1 holds: no secret, no other person, nothing of a result that is not published */
  read(links: PersonLinks): Promise<Omit<PersonData, "journal">>;
  /** sessions whose journal may name this person, as candidate, supervisor or staff; without those whose room is gone */
  rooms(links: PersonLinks): Promise<number[]>;
};
