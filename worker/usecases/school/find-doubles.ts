import { identityKey } from "#worker/core/people/match-identity.ts";
import type { PupilName } from "../staff-ports.ts";

/**
 * Pupils who may be one person: same folded birth names and birth date, and not two INE. Each with those it may be a
 * double of. Names are folded only where a birth date is that of somebody without an INE: few, in most schools.
 */
export function findDoubles(names: readonly PupilName[]): PupilName[][] {
  const dates = new Set(names.filter(({ hasIne }) => !hasIne).map(({ birthDate }) => birthDate));
  const near = names.filter(({ birthDate }) => dates.has(birthDate));
  const people = Map.groupBy(near, ({ birthLastName: lastName, birthFirstName: firstName, birthDate: birthdate }) =>
    identityKey({ lastName, firstName, birthdate }),
  );
  return [...people.values()].filter((same) => same.length > 1 && same.some(({ hasIne }) => !hasIne));
}
