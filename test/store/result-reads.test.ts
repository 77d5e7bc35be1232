import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { resultReader } from "#worker/store/queries/results.ts";
import { certificationResult } from "#worker/store/schema/results.ts";
import { pupil } from "#worker/store/schema/school.ts";
import type { ResultCursor } from "#worker/usecases/result-ports.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import type { World } from "./contracts/world.ts";
import { d1World } from "./d1-world.ts";

const YEAR = { from: "2026-09-01", to: "2027-08-31" };
const WHO = { lastName: "A", firstName: "B", birthDate: "2012-01-01", birthPlace: null, division: "3e A" };

/** `score` null: rejected */
async function scored(world: World, number: number, candidateId: string, score: number | null) {
  await world.begin(number, candidateId, true);
  await openDatabase(env.DB)
    .insert(certificationResult)
    .values({
      candidateId,
      run: 1,
      scoredAtS: 3,
      status: score === null ? "rejected" : "validated",
      score: score ?? 0,
      globalLevel: score === null ? null : Math.floor(score / 128) + 1,
      competenceLevels: JSON.stringify(score === null ? {} : { "1.1": Math.floor(score / 128), "5.2": null }),
    });
}

/** Three pupils in two published sessions: the first one twice, the third one was rejected. */
async function aYear() {
  const world = await d1World();
  const pupils = await enrolled(world, [
    {},
    { nationalStudentId: "000000002AA" },
    { nationalStudentId: "000000003AA", division: "3e B" },
  ]);
  const first = await planned(world);
  const second = await planned(world, { date: "2027-03-02" });
  const enrol = async (number: number, at: number) => {
    const candidateId = `${number}-${at}`;
    await world.candidates.enrol(number, [{ ...WHO, candidateId, pupilId: pupils[at]?.id ?? "" }], 1);
    return candidateId;
  };
  await scored(world, first, await enrol(first, 0), 130);
  await scored(world, first, await enrol(first, 1), 300);
  await scored(world, second, await enrol(second, 0), 400);
  await scored(world, second, await enrol(second, 2), null);
  await world.close(first, true);
  await world.close(second, true);
  return { world, first, second, pupils, enrol, reader: resultReader(env.DB) };
}

test("pages go on after their last row, and of a pupil only the latest published test of the days is there", async () => {
  const { world, first, second, reader } = await aYear();
  const seen: string[] = [];
  let after: ResultCursor | null = null;
  for (let pages = 0; pages < 10; pages += 1) {
    const [row] = await reader.page(world.establishmentId, { ...YEAR, after, limit: 1 });
    if (row === undefined) break;
    seen.push(row.candidateId);
    after = row;
  }
  expect(seen).toEqual([`${first}-1`, `${second}-0`, `${second}-2`]);
  await world.close(second, false);
  const all = await reader.page(world.establishmentId, { ...YEAR, after: null, limit: 9 });
  expect(all.map(({ candidateId }) => candidateId)).toEqual([`${first}-0`, `${first}-1`]);
  expect(await reader.page(world.otherEstablishmentId, { ...YEAR, after: null, limit: 9 })).toEqual([]);
});

test("a year's figures count every certification published, by level and by competence", async () => {
  const { world, reader } = await aYear();
  expect(await reader.figures(world.establishmentId, { ...YEAR, limit: 100 })).toEqual({
    rejected: 1,
    cancelled: 0,
    levels: [0, 0, 1, 1, 1, 0, 0, 0],
    medianScore: 300,
    competences: { "1.1": [0, 1, 1, 1, 0, 0, 0, 0] },
  });
  expect(await reader.figures(world.otherEstablishmentId, { ...YEAR, limit: 100 })).toEqual({
    rejected: 0,
    cancelled: 0,
    levels: Array(8).fill(0),
    medianScore: null,
    competences: {},
  });
});

test("who began no test is found: not enrolled, enrolled for a day, absent from a finalised session", async () => {
  const world = await d1World();
  const pupils = await enrolled(world, [
    { lastName: "AVRIL" },
    { nationalStudentId: "000000002AA", lastName: "BLOCH" },
    { nationalStudentId: "000000003AA", lastName: "CATI" },
    { nationalStudentId: "000000004AA", lastName: "DIOP" },
  ]);
  const done = await planned(world);
  const coming = await planned(world, { date: "2027-03-02" });
  const enrol = async (number: number, at: number) => {
    await world.candidates.enrol(
      number,
      [{ ...WHO, candidateId: `${number}-${at}`, pupilId: pupils[at]?.id ?? "" }],
      1,
    );
  };
  await enrol(done, 1);
  await enrol(done, 2);
  await enrol(coming, 2);
  await enrol(done, 3);
  await world.begin(done, `${done}-3`, true);
  await world.close(done, true);
  const missing = await resultReader(env.DB).untestedOfDivision(world.establishmentId, "3e A");
  expect(missing.map(({ lastName, enrolment }) => [lastName, enrolment]).sort()).toEqual([
    ["AVRIL", null],
    ["BLOCH", { sessionNumber: done, sessionDate: "2027-01-12", isFinalised: true }],
    ["CATI", { sessionNumber: coming, sessionDate: "2027-03-02", isFinalised: false }],
  ]);
  const absent = await resultReader(env.DB).untestedOfSession(done);
  expect(absent.map(({ id }) => id).sort()).toEqual([`${done}-1`, `${done}-2`]);
});

test("a pupil who left keeps the results, in a group of their own and by name", async () => {
  const { world, second, pupils, reader } = await aYear();
  const [gone] = pupils;
  await openDatabase(env.DB)
    .update(pupil)
    .set({ disabledAtS: 5 })
    .where(eq(pupil.id, gone?.id ?? ""));
  expect(await reader.ofDivision(world.establishmentId, "3e A")).toHaveLength(1);
  expect((await reader.divisions(world.establishmentId)).departed).toBe(1);
  const rows = await reader.ofDeparted(world.establishmentId, 10);
  expect(rows.map(({ candidateId }) => candidateId)[0]).toBe(`${second}-0`);
  const named = await reader.testedPupils(world.establishmentId);
  expect(named).toHaveLength(3);
  expect(named.find(({ id }) => id === gone?.id)?.names).toContain("AÏT-KACI Nour");
  expect(await reader.ofPupils(world.establishmentId, [gone?.id ?? ""])).toHaveLength(2);
  expect(await reader.ofPupils(world.otherEstablishmentId, [gone?.id ?? ""])).toEqual([]);
});

test("a candidate enrolled by hand is found by the folded name, in this school only", async () => {
  const { world, first, reader } = await aYear();
  const id = `${first}-hand`;
  await env.DB.prepare(
    `insert into candidate (id, session_number, last_name, first_name, birth_date, identity_key, created_at_s)
     values (?, ?, 'LEFÈVRE', 'Noé', '2001-01-01', 'noe|lefevre|2001-01-01', 1)`,
  )
    .bind(id, first)
    .run();
  await scored(world, first, id, 200);
  const found = await reader.ofNames(world.establishmentId, ["lefevre", "noe"], 10);
  expect(found.map(({ candidateId }) => candidateId)).toEqual([id]);
  expect(await reader.ofNames(world.otherEstablishmentId, ["lefevre"], 10)).toEqual([]);
  expect(await reader.ofNames(world.establishmentId, ["hugo"], 10)).toEqual([]);
});
