import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { readinessReader } from "#worker/store/queries/readiness.ts";
import { pathStore } from "#worker/store/repositories/path.ts";
import { practiceStore } from "#worker/store/repositories/practice.ts";
import { pathStoreContract } from "./contracts/path-contract.ts";
import { aChange, enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";
import { newAccount } from "./new-account.ts";

pathStoreContract("D1", async () => {
  const { establishmentId } = await d1World();
  return { paths: pathStore(env.DB), establishmentId, newAccount };
});

test("a member who is a pupil of the school comes with name and class, answers of this path and levels", async () => {
  const world = await d1World();
  const [paths, practice] = [pathStore(env.DB), practiceStore(env.DB)];
  const [pupil] = await enrolled(world, [{ division: "3e B", lastName: "LE GOFF", firstName: "Maëlle" }]);
  const userId = pupil?.userId ?? "";
  const stamp = { createdBy: world.staffId, createdAtS: 1, closedAtS: null };
  const plan = { kind: "sos" as const, competences: ["1.1" as const] };
  const path = { code: "BKTQWM478", establishmentId: world.establishmentId, name: "SOS", plan, division: "3e B" };
  await paths.create({ ...path, ...stamp });
  await paths.join(path.code, userId, 5);
  const answer = { userId, competence: "1.1", run: 1, skill: "s", itemId: "i", atS: 6 };
  const state = { competence: "1.1", level: 1, points: 0, run: 1, firstRun: 1, finishedAtS: null, reachedAtS: 6 };
  for (const [place, right, of] of [
    [0, true, path.code],
    [1, false, path.code],
    [2, true, null],
  ] as const) {
    await practice.save({ ...answer, place, right, path: of }, { ...state, updatedAtS: 6 });
  }
  const [line] = await paths.members(path.code);
  expect(line).toMatchObject({ lastName: "LE GOFF", firstName: "Maëlle", division: "3e B" });
  expect(line).toMatchObject({ asked: 2, right: 1, levels: { "1.1": 1 } });
  expect(await paths.divisionOf(world.establishmentId, userId)).toBe("3e B");
  expect(await paths.divisionOf(world.otherEstablishmentId, userId)).toBeNull();
  const { schoolOf } = readinessReader(env.DB);
  expect([await schoolOf(userId), await schoolOf(world.staffId)]).toEqual([world.establishmentId, null]);
  await world.practise(userId, 5);
  const ready = async () => (await paths.list(world.establishmentId))[0]?.certifiable;
  expect(await ready()).toBe(1);
  // Who is no pupil of the school counts once they have shared.
  const outside = await newAccount();
  await world.practise(outside, 6);
  await paths.join(path.code, outside, 7);
  expect(await ready()).toBe(1);
  await paths.share(path.code, outside, 8);
  expect(await ready()).toBe(2);
});

test("the next session of a class is the first one ahead that is not finalised", async () => {
  const world = await d1World();
  const readiness = readinessReader(env.DB);
  const [pupil] = await enrolled(world, [{ division: "3e C" }]);
  const enrol = async (date: string) => {
    const number = await planned(world, { date });
    const names = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
    const candidate = { candidateId: `c-${number}`, pupilId: pupil?.id ?? "", division: "3e A", ...names };
    await world.candidates.enrol(number, [candidate], 5);
    return number;
  };
  const next = () => readiness.nextSessions(world.establishmentId, "2027-01-12");
  await enrol("2027-01-11");
  expect(await next()).toEqual([]);
  const later = await enrol("2027-02-01");
  const first = await enrol("2027-01-12");
  expect(await next()).toEqual([{ division: "3e C", number: first, date: "2027-01-12", time: "09:00" }]);
  const ahead = async () =>
    (await readiness.sessionsAhead(pupil?.userId ?? "", "2027-01-12")).map(({ number }) => number);
  expect(await ahead()).toEqual([first, later]);
  await world.close(first, false);
  expect(await ahead()).toEqual([later]);
  expect((await next()).map(({ number }) => number)).toEqual([later]);
});

test("who has left the school keeps their path and goes on, and the school sees nothing of it", async () => {
  const world = await d1World();
  const paths = pathStore(env.DB);
  const [pupil] = await enrolled(world, [{}]);
  const userId = pupil?.userId ?? "";
  const { establishmentId } = world;
  const plan = { kind: "sos" as const, competences: ["1.1" as const] };
  const made = { code: "BKTQWM479", establishmentId, name: "SOS", plan, division: null };
  await paths.create({ ...made, createdBy: world.staffId, createdAtS: 1, closedAtS: null });
  const stranger = await newAccount();
  await paths.join(made.code, userId, 5);
  await paths.join(made.code, stranger, 6);
  const seen = async () => {
    const [listed] = await paths.list(establishmentId);
    return [(await paths.members(made.code)).map((one) => one.userId).sort(), listed?.members];
  };
  expect(await seen()).toEqual([[userId, stranger].sort(), 2]);
  await world.roll.apply(aChange(world, { disabledIds: [pupil?.id ?? ""] }));
  await world.practise(userId, 5);
  expect(await seen()).toEqual([[stranger], 1]);
  expect(await paths.ofAccount(userId)).toHaveLength(1);
});
