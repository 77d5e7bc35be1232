import type { CivilDate } from "../kernel/civil-date.ts";
import { normaliseName } from "./normalise-name.ts";

/** Who somebody is for the roll, the enrolment and the door of a session: birth name, not the name of use. */
export type Identity = { firstName: string; lastName: string; birthdate: CivilDate };

export type IdentityMatch<T> = { kind: "none" } | { kind: "one"; person: T } | { kind: "many"; people: T[] };

/** Two people with the same key are one person for every rule about duplicates. */
export function identityKey({ firstName, lastName, birthdate }: Identity): string {
  return `${normaliseName(firstName)}|${normaliseName(lastName)}|${birthdate}`;
}

/** Finds the typed identity among `people`. Names are folded, the birth date is exact; an empty name matches nobody. */
export function matchIdentity<T extends Identity>(typed: Identity, people: readonly T[]): IdentityMatch<T> {
  if (normaliseName(typed.firstName) === "" || normaliseName(typed.lastName) === "") return { kind: "none" };
  const key = identityKey(typed);
  const found = people.filter((person) => identityKey(person) === key);
  const [first] = found;
  if (first === undefined) return { kind: "none" };
  return found.length === 1 ? { kind: "one", person: first } : { kind: "many", people: found };
}
