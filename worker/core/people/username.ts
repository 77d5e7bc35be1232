import { civilDateParts } from "../kernel/civil-date.ts";
import type { Identity } from "./match-identity.ts";
import { normaliseName } from "./normalise-name.ts";

/** Used when a name holds no Latin letter: the pupil must be able to type it on a French keyboard. */
const LATINLESS_NAME = "eleve";
const POSSIBLE_ENDINGS = 10_000;

/**
 * A free username: `first.last` + day and month of birth (`jude.law0601`), Latin letters only; when it is taken, four
 * other digits. `isTaken` answers for the whole platform, `random` is in [0, 1).
 * Throws when all ten thousand endings are taken.
 */
export function makeUsername(person: Identity, isTaken: (username: string) => boolean, random: () => number): string {
  const base = usernameBase(person);
  const { day, month } = civilDateParts(person.birthdate);
  const usual = `${base}${twoDigits(day)}${twoDigits(month)}`;
  if (!isTaken(usual)) return usual;
  // One random start, then every ending once: it ends even if nearly all are taken.
  const start = Math.floor(random() * POSSIBLE_ENDINGS);
  for (let step = 0; step < POSSIBLE_ENDINGS; step += 1) {
    const other = `${base}${String((start + step) % POSSIBLE_ENDINGS).padStart(4, "0")}`;
    if (!isTaken(other)) return other;
  }
  throw new Error("no free username");
}

/** `first.last` in lower-case Latin letters without accents. */
export function usernameBase({ firstName, lastName }: Pick<Identity, "firstName" | "lastName">): string {
  return `${latinLetters(firstName)}.${latinLetters(lastName)}`;
}

function latinLetters(name: string): string {
  return normaliseName(name).replace(/[^a-z]/g, "") || LATINLESS_NAME;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
