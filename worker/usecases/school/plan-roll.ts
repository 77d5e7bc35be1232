import type { Roll, RollPupil } from "#worker/core/people/roll.ts";
import type { StoredPupil } from "../staff-ports.ts";

/** What an import would do, person by person. */
export type RollPlan = {
  added: RollPupil[];
  /** same class, other content; or back after having left */
  changed: { stored: StoredPupil; incoming: RollPupil }[];
  moved: { stored: StoredPupil; incoming: RollPupil }[];
  unchanged: StoredPupil[];
  /** missing from the file: disabled, never deleted */
  leaving: StoredPupil[];
};

const CONTENT = [
  "lastName",
  "preferredLastName",
  "firstName",
  "middleName",
  "thirdName",
  "sex",
  "birthdate",
  "birthCountryCode",
  "birthProvinceCode",
  "birthCityCode",
  "birthCity",
  "mefCode",
  "status",
] as const satisfies readonly (keyof RollPupil)[];

/** Compares the file with the roll as stored, INE by INE. A pupil disabled already does not leave twice. */
export function planRoll(current: readonly StoredPupil[], roll: Roll): RollPlan {
  const stored = new Map(current.map((pupil) => [pupil.nationalStudentId, pupil]));
  const plan: RollPlan = { added: [], changed: [], moved: [], unchanged: [], leaving: [] };
  for (const incoming of roll.pupils) {
    const known = stored.get(incoming.nationalStudentId);
    if (known === undefined) plan.added.push(incoming);
    else if (known.disabled) plan.changed.push({ stored: known, incoming });
    else if (known.division !== incoming.division) plan.moved.push({ stored: known, incoming });
    else if (known.userId === null || CONTENT.some((field) => known[field] !== incoming[field])) {
      plan.changed.push({ stored: known, incoming });
    } else plan.unchanged.push(known);
  }
  const listed = new Set(roll.pupils.map(({ nationalStudentId }) => nationalStudentId));
  plan.leaving = current.filter((pupil) => !pupil.disabled && !listed.has(pupil.nationalStudentId));
  return plan;
}
