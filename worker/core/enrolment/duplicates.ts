import { type Identity, identityKey } from "../people/match-identity.ts";

/** Splits `incoming` by the one rule for duplicates: same folded first name and birth name, same birth date. */
export function splitDuplicates<T extends Identity>(
  incoming: readonly T[],
  enrolled: readonly Identity[],
): { fresh: T[]; duplicates: T[] } {
  const seen = new Set(enrolled.map(identityKey));
  const fresh: T[] = [];
  const duplicates: T[] = [];
  for (const person of incoming) {
    const key = identityKey(person);
    (seen.has(key) ? duplicates : fresh).push(person);
    seen.add(key);
  }
  return { fresh, duplicates };
}
