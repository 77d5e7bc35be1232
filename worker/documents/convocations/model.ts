import type { SessionFacts } from "../session-facts.ts";

export type Summoned = {
  lastName: string;
  firstName: string;
  /** Civil date, YYYY-MM-DD. */
  birthDate: string;
  className: string | null;
  /** null for who logs in with an e-mail address, or has no account yet. */
  username: string | null;
  /** The length of this candidate's test, extra time counted. */
  seconds: number;
};

export type Convocations = SessionFacts & {
  /** Where Vigie lives, e.g. https://vigie.example */
  origin: string;
  candidates: readonly Summoned[];
};

const byName = new Intl.Collator("fr", { sensitivity: "variant" });
const byClass = new Intl.Collator("fr", { numeric: true });

/** Class by class, then by name, so that a pile can be handed out class after class; two a page. */
export function toConvocationPages(candidates: readonly Summoned[]): Summoned[][] {
  const sorted = candidates.toSorted(
    (left, right) =>
      byClass.compare(left.className ?? "\uFFFF", right.className ?? "\uFFFF") ||
      byName.compare(left.lastName, right.lastName) ||
      byName.compare(left.firstName, right.firstName),
  );
  return Array.from({ length: Math.ceil(sorted.length / 2) }, (_, page) => sorted.slice(page * 2, page * 2 + 2));
}
