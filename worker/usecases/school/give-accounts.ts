import { unitFrom } from "#worker/core/kernel/unit-from.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import { makeUsername, usernameBase } from "#worker/core/people/username.ts";
import type { Deps } from "../deps.ts";
import type { PupilAccount, StoredPupil } from "../roll-ports.ts";

type Elsewhere = Awaited<ReturnType<Deps["roll"]["accountsElsewhere"]>>[number];

/**
 * Who comes from another school: same INE and same birth date. Two people of the file never share an account, and an
 * account that this school has already is nobody else's there. Answers INE → what they have elsewhere.
 */
export async function findFollowers(
  establishmentId: string,
  newcomers: readonly RollPupil[],
  current: readonly StoredPupil[],
  deps: Pick<Deps, "roll">,
): Promise<Map<string, Elsewhere>> {
  const birthdates = new Map(newcomers.map((one) => [one.nationalStudentId, one.birthdate]));
  birthdates.delete(null);
  if (birthdates.size === 0) return new Map();
  const ines = [...birthdates.keys()].filter((ine) => ine !== null);
  const taken = new Set(current.map(({ userId }) => userId));
  const found = new Map<string, Elsewhere>();
  for (const one of await deps.roll.accountsElsewhere(establishmentId, ines)) {
    if (taken.has(one.userId) || found.has(one.nationalStudentId)) continue;
    if (birthdates.get(one.nationalStudentId) !== one.birthdate) continue;
    taken.add(one.userId);
    found.set(one.nationalStudentId, one);
  }
  return found;
}

/**
 * An account for each newcomer: theirs from another school, else a fresh one, whose username is free on the whole
 * platform and among these.
 */
export async function giveAccounts(
  newcomers: readonly RollPupil[],
  followers: ReadonlyMap<string, { userId: string }>,
  deps: Pick<Deps, "roll" | "ids" | "chance">,
): Promise<Map<RollPupil, PupilAccount>> {
  const taken = await deps.roll.takenUsernames([...new Set(newcomers.map(usernameBase))]);
  const random = () => unitFrom(deps.chance.randomBytes(4));
  return new Map(
    newcomers.map((pupil): [RollPupil, PupilAccount] => {
      const known = followers.get(pupil.nationalStudentId ?? "");
      if (known !== undefined) return [pupil, { userId: known.userId, username: null }];
      const username = makeUsername(pupil, (one) => taken.has(one), random);
      taken.add(username);
      return [pupil, { userId: deps.ids.newId(), username }];
    }),
  );
}
