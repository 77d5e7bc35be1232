import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Roll, RollPupil } from "#worker/core/people/roll.ts";
import type { StoredPupil } from "../roll-ports.ts";

/** What an import would do, person by person. */
export type RollPlan = {
  added: RollPupil[];
  /** same class, other content; or back after having left */
  changed: Change[];
  moved: Change[];
  unchanged: StoredPupil[];
  /** missing from the file: disabled, never deleted */
  leaving: StoredPupil[];
};

/** `fields`: what differs. */
export type Change = { stored: StoredPupil; incoming: RollPupil; fields: RollField[] };

export type RollField = keyof RollPupil;

const CONTENT = [
  "nationalStudentId",
  "ownId",
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
  "division",
] as const satisfies readonly RollField[];

/**
 * Compares the file with the roll as stored: by INE, else by the school's own number, else, for somebody stored without
 * an INE, by name and birth date (the INE has come). A pupil disabled already does not leave twice.
 */
export function planRoll(current: readonly StoredPupil[], roll: Roll): RollPlan {
  const find = finder(current);
  const matched = new Set<string>();
  const plan: RollPlan = { added: [], changed: [], moved: [], unchanged: [], leaving: [] };
  for (const listed of roll.pupils) {
    const stored = find(listed);
    if (stored === undefined || matched.has(stored.id)) {
      plan.added.push(listed);
      continue;
    }
    matched.add(stored.id);
    const incoming = withKnownNumbers(listed, stored);
    const fields = CONTENT.filter((field) => stored[field] !== incoming[field]);
    const change = { stored, incoming, fields };
    if (stored.disabled) plan.changed.push(change);
    else if (stored.division !== incoming.division) plan.moved.push(change);
    else if (stored.userId === null || fields.length > 0) plan.changed.push(change);
    else plan.unchanged.push(stored);
  }
  plan.leaving = current.filter((pupil) => !pupil.disabled && !matched.has(pupil.id) && leavesWhenMissing(pupil, roll));
  return plan;
}

/** Whoever comes without an account of this school. */
export function newcomersOf({ added, changed, moved }: RollPlan): RollPupil[] {
  const updates = [...changed, ...moved].filter(({ stored }) => stored.userId === null);
  return [...added, ...updates.map(({ incoming }) => incoming)];
}

/** Whose name in use the file says in another way than staff did: theirs stays. */
export function keptNames({ changed, moved, unchanged }: RollPlan): { stored: StoredPupil; inFile: string }[] {
  const listed = [
    ...[...changed, ...moved].map(({ stored, incoming }) => ({ stored, inFile: incoming.preferredLastName })),
    ...unchanged.map((stored) => ({ stored, inFile: stored.preferredLastName })),
  ];
  return listed.flatMap(({ stored, inFile }) => {
    const { calledLastName } = stored;
    const isSame =
      inFile === null || calledLastName === null || normaliseName(inFile) === normaliseName(calledLastName);
    return isSame ? [] : [{ stored, inFile }];
  });
}

function finder(current: readonly StoredPupil[]): (listed: RollPupil) => StoredPupil | undefined {
  const byIne = new Map(current.map((pupil) => [pupil.nationalStudentId ?? "", pupil]));
  const byOwnId = new Map(current.map((pupil) => [pupil.ownId ?? "", pupil]));
  const withoutIne = Map.groupBy(
    current.filter(({ nationalStudentId }) => nationalStudentId === null),
    personKey,
  );
  return (listed) => {
    const known =
      (listed.nationalStudentId === null ? undefined : byIne.get(listed.nationalStudentId)) ??
      (listed.ownId === null ? undefined : byOwnId.get(listed.ownId));
    if (known !== undefined || listed.nationalStudentId === null) return known;
    // Two homonyms born the same day: nobody is linked by a guess.
    const namesakes = withoutIne.get(personKey(listed)) ?? [];
    return namesakes.length === 1 ? namesakes[0] : undefined;
  };
}

function personKey({
  lastName,
  firstName,
  birthdate,
}: Pick<RollPupil, "lastName" | "firstName" | "birthdate">): string {
  return [normaliseName(lastName), normaliseName(firstName), birthdate].join("|");
}

/** A file that gives one identifier does not take the other away. */
function withKnownNumbers(listed: RollPupil, stored: StoredPupil): RollPupil {
  return {
    ...listed,
    nationalStudentId: listed.nationalStudentId ?? stored.nationalStudentId,
    ownId: listed.ownId ?? stored.ownId,
  };
}

function leavesWhenMissing({ nationalStudentId }: StoredPupil, { coverage }: Roll): boolean {
  return coverage === "everybody" || (coverage === "with-ine" && nationalStudentId !== null);
}
