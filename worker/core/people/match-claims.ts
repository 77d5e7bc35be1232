import type { CivilDate } from "../kernel/civil-date.ts";
import { normaliseName } from "./normalise-name.ts";

/** Who a provider (ENT, academy) says somebody is. Null: it did not say. `uais`: their schools; none: not said. */
export type ClaimedPerson = {
  ine: string | null;
  firstName: string | null;
  lastName: string | null;
  birthdate: CivilDate | null;
  uais: readonly string[];
};

/** A line of a roll, as far as recognising somebody goes. */
export type ClaimablePupil = {
  ine: string | null;
  firstName: string;
  lastName: string;
  preferredLastName: string | null;
  /** what the school calls the pupil, when staff said so */
  calledFirstName: string | null;
  calledLastName: string | null;
  birthdate: CivilDate;
  /** one account may be on the lists of two schools */
  userId: string | null;
  isDisabled: boolean;
  isArchived: boolean;
};

export type ClaimsMatch<T> = { kind: "one"; pupil: T } | { kind: "none" | "several" | "disabled" | "archived" };

/**
 * The one pupil whom the claims name. The INE decides where it is on both sides, and never gives way to a name: two
 * people may share name and birth date. Else the birth date, with birth names or names in use. Lines that are still in
 * use come first: who changed schools is also on the old one's. Lines of one account are one pupil.
 */
export function matchClaims<T extends ClaimablePupil>(person: ClaimedPerson, pupils: readonly T[]): ClaimsMatch<T> {
  const byIne = pupils.filter((pupil) => person.ine !== null && foldIne(pupil.ine) === foldIne(person.ine));
  const found = byIne.length > 0 ? byIne : pupils.filter((pupil) => isSameByName(person, pupil));
  const inUse = found.filter(({ isDisabled, isArchived }) => !isDisabled && !isArchived);
  const [only] = inUse;
  if (only !== undefined) {
    const isOne = inUse.length === 1 || (only.userId !== null && inUse.every(({ userId }) => userId === only.userId));
    return isOne ? { kind: "one", pupil: only } : { kind: "several" };
  }
  if (found.length === 0) return { kind: "none" };
  return { kind: found.some(({ isArchived }) => !isArchived) ? "disabled" : "archived" };
}

/** Enough to look somebody up: an INE, or both names and the birth date. */
export function isTelling({ ine, firstName, lastName, birthdate }: ClaimedPerson): boolean {
  return ine !== null || (firstName !== null && lastName !== null && birthdate !== null);
}

function isSameByName(person: ClaimedPerson, pupil: ClaimablePupil): boolean {
  if (person.ine !== null && pupil.ine !== null) return false;
  const [first, last] = [normaliseName(person.firstName ?? ""), normaliseName(person.lastName ?? "")];
  if (first === "" || last === "" || person.birthdate !== pupil.birthdate) return false;
  const firstNames = [pupil.firstName, pupil.calledFirstName ?? ""].map(normaliseName);
  const lastNames = [pupil.lastName, pupil.preferredLastName ?? "", pupil.calledLastName ?? ""].map(normaliseName);
  return firstNames.includes(first) && lastNames.includes(last);
}

function foldIne(ine: string | null): string | null {
  return ine?.replace(/\s/g, "").toUpperCase() ?? null;
}
