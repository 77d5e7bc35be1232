import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";

/** Any part of the name, words in any order; accents, case, hyphens and apostrophes do not count. */
export function matchesName(row: CandidateRow, query: string): boolean {
  const words = query.split(/[\s\p{Pd}]+/u).map(normaliseName);
  const name = normaliseName(`${row.lastName} ${row.firstName} ${row.civilName ?? ""}`);
  return words.every((word) => name.includes(word));
}

/** Ids of those who share first and last name with another: their birth date tells them apart. */
export function findHomonyms(rows: readonly CandidateRow[]): ReadonlySet<string> {
  const idsByName = new Map<string, string[]>();
  for (const { candidateId, lastName, firstName } of rows) {
    const name = `${normaliseName(lastName)}|${normaliseName(firstName)}`;
    idsByName.set(name, [...(idsByName.get(name) ?? []), candidateId]);
  }
  return new Set([...idsByName.values()].filter((ids) => ids.length > 1).flat());
}
