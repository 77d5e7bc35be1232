import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Actor } from "#worker/core/people/roles.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { pupilDoubles } from "#worker/store/repositories/pupil-double.ts";
import { path, pathMember } from "#worker/store/schema/paths.ts";
import { practiceAnswer, practiceLevel } from "#worker/store/schema/school.ts";
import { comparePupils } from "#worker/usecases/school/compare-pupils.ts";
import { mergePupils } from "#worker/usecases/school/merge-pupils.ts";
import { aChange, aRollPupil, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const database = openDatabase(env.DB);

/** The same person twice: `kept` with an INE, `gone` added by hand; `use` gives each account its practice. */
async function twice(changes: { goneIne?: string } = {}) {
  const world = await d1World();
  const id = (name: string) => `${name}-${world.establishmentId}`;
  const account = (name: string) => ({ id: id(name), userId: `u-${id(name)}`, username: id(name) });
  const added = [
    { ...aRollPupil(), ...account("kept") },
    {
      ...aRollPupil({ nationalStudentId: changes.goneIne ?? null, ownId: "M-1", birthCity: "LYON" }),
      ...account("gone"),
    },
  ];
  await world.roll.apply(aChange(world, { added }));
  const actor: Actor = {
    userId: world.staffId,
    kind: "adult",
    platformRoles: [],
    memberships: [{ establishmentId: world.establishmentId, role: "admin" }],
  };
  let ids = 0;
  const refreshed: number[] = [];
  const deps = {
    ...world,
    doubles: pupilDoubles(env.DB),
    rooms: { refresh: async (number: number) => void refreshed.push(number) } as never,
    ids: { newId: () => `event-${world.establishmentId}-${++ids}` },
    clock: { nowMs: () => 1_800_000_000_000 },
  };
  const { establishmentId } = world;
  const asked = { actor, establishmentId, keptId: id("kept"), goneId: id("gone") };
  const enrol = async (number: number, name: "kept" | "gone") => {
    const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
    const candidateId = `c-${number}-${id(name)}`;
    await world.candidates.enrol(number, [{ ...person, candidateId, pupilId: id(name), division: "3e A" }], 1);
    return candidateId;
  };
  const link = (candidateId: string, name: "kept" | "gone") =>
    env.DB.prepare("update candidate set user_id = ?1 where id = ?2")
      .bind(`u-${id(name)}`, candidateId)
      .run();
  return { world, deps, asked, id, enrol, link, refreshed };
}

async function practise(userId: string, competence: string, level: number, answers: number) {
  await database.insert(practiceLevel).values({ userId, competence, level, updatedAtS: 1 });
  for (let place = 0; place < answers; place += 1) {
    const answer = { userId, competence, place, run: 1, skill: "s", itemId: `${userId}-${place}` };
    await database.insert(practiceAnswer).values({ ...answer, isRight: true, answeredAtS: place });
  }
}

test("two lines become one: numbers, practice, paths, enrolments and certifications are together", async () => {
  const { world, deps, asked, id, enrol, link, refreshed } = await twice();
  const [kept, gone] = [`u-${id("kept")}`, `u-${id("gone")}`];
  await practise(kept, "1.1", 2, 2);
  await practise(gone, "1.1", 1, 3);
  await practise(gone, "1.2", 1, 1);
  const code = `P${world.establishmentId}`;
  const values = { code, establishmentId: world.establishmentId, name: "n", kind: "sos", competences: "[]" } as const;
  await database.insert(path).values({ ...values, createdBy: "s", createdAtS: 1 });
  await database.insert(pathMember).values({ code, userId: gone, joinedAtS: 5 });
  const done = await planned(world, { room: "done" });
  const tested = await enrol(done, "gone");
  await link(tested, "gone");
  await env.DB.prepare("update attempt set user_id = ?1 where candidate_id = ?2").bind(gone, tested).run();
  await world.begin(done, tested, true);
  await env.DB.prepare("update attempt set user_id = ?1 where candidate_id = ?2").bind(gone, tested).run();
  await world.close(done, true);
  const ahead = await planned(world, { room: "ahead" });
  const stays = await enrol(ahead, "kept");
  const goes = await enrol(ahead, "gone");
  await world.candidates.setExtraTime(ahead, goes, 33);

  expect(await mergePupils(asked, deps)).toEqual({ ok: true, value: null });

  const [line, ...others] = await world.roll.current(world.establishmentId);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ id: id("kept"), nationalStudentId: "000000001AA", ownId: "M-1", birthCity: "LYON" });
  const holdings = await deps.doubles.holdings(id("kept"));
  expect(holdings.levels).toEqual([
    { competence: "1.1", level: 2, points: 0 },
    { competence: "1.2", level: 1, points: 0 },
  ]);
  expect([holdings.answers, holdings.paths]).toEqual([6, 1]);
  expect(holdings.enrolments.map(({ candidateId, test: sat }) => [candidateId, sat])).toEqual([
    [tested, "ended"],
    [stays, "none"],
  ]);
  expect((await world.candidates.list(ahead)).map((one) => one.extraTimePercent)).toEqual([33]);
  expect(refreshed).toEqual([ahead]);
  const answers = await database.select().from(practiceAnswer).where(undefined);
  const mine = answers.filter(({ userId, competence }) => userId === kept && competence === "1.1");
  // The better account's answers count; the other's are seen, and speak for no level.
  expect(mine.map(({ place, run }) => [place, run]).sort()).toEqual([
    [0, 1],
    [1, 1],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
  const { results } = await env.DB.prepare("select user_id from attempt where candidate_id = ?1").bind(tested).all();
  expect(results).toEqual([{ user_id: kept }]);
  expect((await env.DB.prepare("select id from user where id = ?1").bind(gone).all()).results).toEqual([]);
  expect(await world.pupilPages.events(id("kept"), 5)).toMatchObject([
    { kind: "merged", detail: "AÏT-KACI Nour, 3e A", byName: "Nadège Roussel" },
  ]);
});

test("the login that stays is the one whose owner chose a password, whichever line is kept", async () => {
  const { world, deps, asked, id } = await twice();
  await world.givePassword(`u-${id("gone")}`, "own");
  const compared = await comparePupils({ ...asked, pupilId: id("kept"), otherId: id("gone") }, deps);
  expect(compared.ok && compared.value.keptUsername).toBe(id("gone"));
  await practise(`u-${id("kept")}`, "2.1", 3, 1);
  expect((await mergePupils(asked, deps)).ok).toBe(true);
  const [shown] = await world.pupils.details(world.establishmentId, [id("kept")]);
  expect(shown).toMatchObject({ userId: `u-${id("gone")}`, username: id("gone"), login: "own", reachedCompetences: 1 });
});

test("what cannot be one person is refused, with the session, and nothing is written", async () => {
  const two = await twice({ goneIne: "000000002AA" });
  const refusal = async ({ asked, deps }: Pick<typeof two, "asked" | "deps">) => {
    const refused = await mergePupils(asked, deps);
    return refused.ok ? null : [refused.error.code, refused.error.meta?.number];
  };
  expect(await refusal(two)).toEqual(["MERGE_INE_CONFLICT", undefined]);
  expect(await refusal({ ...two, asked: { ...two.asked, goneId: two.asked.keptId } })).toEqual([
    "MERGE_SAME_PUPIL",
    undefined,
  ]);

  const live = await twice();
  const number = await planned(live.world);
  await live.link(await live.enrol(number, "gone"), "gone");
  expect(await refusal(live)).toEqual(["MERGE_LIVE", number]);
  await live.world.close(number, false);
  expect(await refusal(live)).toBeNull();

  const both = await twice();
  const session = await planned(both.world);
  for (const name of ["kept", "gone"] as const) await both.world.begin(session, await both.enrol(session, name), true);
  await both.world.close(session, true);
  expect(await refusal(both)).toEqual(["MERGE_BOTH_TESTED", session]);
  expect(await both.world.roll.current(both.world.establishmentId)).toHaveLength(2);
});

test("a merged line is never found again: not by an import, not by undoing one, not by another school", async () => {
  const { world, deps, asked, id } = await twice();
  const change = aChange(world, { updated: [{ ...aRollPupil({ division: "4e" }), id: id("kept"), account: null }] });
  await world.roll.apply(change);
  await mergePupils(asked, deps);
  const { establishmentId, otherEstablishmentId } = world;
  expect(await world.roll.undo({ establishmentId, importId: change.importId, atS: 1_900_000_000 })).toBe("undone");
  expect(await world.roll.current(establishmentId)).toMatchObject([{ id: id("kept"), ownId: "M-1", disabled: false }]);
  expect(await world.pupils.details(establishmentId, [id("gone")])).toEqual([]);
  const elsewhere = await world.roll.accountsElsewhere(otherEstablishmentId, ["000000001AA"]);
  expect(elsewhere.map(({ pupilId }) => pupilId)).not.toContain(id("gone"));
});
