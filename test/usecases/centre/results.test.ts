import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { pictureClass } from "#worker/usecases/centre/class-picture.ts";
import { exportResults } from "#worker/usecases/centre/export-results.ts";
import { showResults } from "#worker/usecases/centre/show-results.ts";
import type { ResultLine } from "#worker/usecases/file-ports.ts";
import type { ResultRow } from "#worker/usecases/staff-ports.ts";
import { admin, member, staffDeps, stranger } from "../memory/staff-deps.ts";

function row(changes: Partial<ResultRow>): ResultRow {
  return {
    candidateId: "c",
    pupilId: "p",
    certificationNumber: 100_001,
    lastName: "ZOLA",
    firstName: "Ana",
    birthDate: "2012-03-14",
    birthPlace: "KÖLN",
    division: "3e A",
    externalId: "0042",
    sessionNumber: 1,
    sessionDate: "2027-01-12",
    startedAtS: Date.UTC(2027, 0, 11, 23, 30) / 1000,
    finalisedAtS: 1,
    publishedAtS: 1,
    result: {
      status: "validated",
      score: 455,
      globalLevel: 4,
      competenceLevels: { "1.1": 4, "5.2": null },
      commentKey: null,
      isProvisional: false,
    },
    ...changes,
  };
}

async function aSchool(rows: ResultRow[]) {
  const deps = await staffDeps();
  await enrolled(deps, [{}, { nationalStudentId: "2" }]);
  const resultReader = {
    groups: async () => ({ divisions: [], sessions: [] }),
    ofDivision: async () => rows,
    ofSession: async () => rows,
  };
  return { ...deps, resultReader };
}

const CLASS = { establishmentId: "school", group: { kind: "division", division: "3E a" } } as const;

test("nothing of a result shows before its publication", async () => {
  const deps = await aSchool([row({ publishedAtS: null })]);
  const shown = await showResults({ actor: member, ...CLASS }, deps);
  expect(shown.ok && shown.value.rows[0]).toMatchObject({ state: "waiting", score: null, competenceLevels: {} });
  expect(shown.ok && shown.value.members).toBe(2);
  const refused = await exportResults({ actor: admin, ...CLASS }, deps);
  expect(refused).toEqual({ ok: false, error: { code: "NO_PUBLISHED_RESULT" } });
});

test("a published score of a bank of estimates makes the group's results provisional, nothing else does", async () => {
  const validated = row({}).result;
  const provisional = validated === null ? null : { ...validated, isProvisional: true };
  const isProvisional = async (rows: ResultRow[]) => {
    const shown = await showResults({ actor: member, ...CLASS }, await aSchool(rows));
    return shown.ok && shown.value.isProvisional;
  };
  expect(await isProvisional([row({}), row({ pupilId: "q", result: provisional })])).toBe(true);
  expect(await isProvisional([row({}), row({ pupilId: "q", result: provisional, publishedAtS: null })])).toBe(false);
  expect(await isProvisional([row({})])).toBe(false);
});

test("of a pupil's tests the latest is shown, and the latest published one is exported", async () => {
  const rows = [row({ candidateId: "new", publishedAtS: null }), row({ candidateId: "old", certificationNumber: 7 })];
  const deps = await aSchool(rows);
  const shown = await showResults({ actor: member, ...CLASS }, deps);
  expect(shown.ok && shown.value.rows.map(({ candidateId }) => candidateId)).toEqual(["new"]);
  const exported = await exportResults({ actor: admin, ...CLASS }, deps);
  const lines: ResultLine[] = exported.ok ? JSON.parse(String(exported.value.body)) : [];
  expect(lines.map(({ certificationNumber }) => certificationNumber)).toEqual([7]);
});

test("a line of the export: the day of the test in the school's zone, tested competences only, the jury's words", async () => {
  const cancelled = row({
    candidateId: "x",
    pupilId: "q",
    lastName: "ÉTIENNE",
    result: {
      status: "cancelled",
      score: null,
      globalLevel: null,
      competenceLevels: {},
      commentKey: "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL",
      isProvisional: true,
    },
  });
  const deps = await aSchool([row({}), cancelled]);
  const exported = await exportResults({ actor: admin, ...CLASS }, deps);
  if (!exported.ok) throw new Error(exported.error.code);
  expect(exported.value.disposition).toBe("2027-01-12 3e A");
  const [first, second]: ResultLine[] = JSON.parse(String(exported.value.body));
  expect(first).toMatchObject({ lastName: "ÉTIENNE", outcome: { kind: "cancelled" } });
  expect(first?.juryComment).toMatch(/problème technique/);
  expect(second).toMatchObject({
    passedOn: "2027-01-12",
    birthplace: "KÖLN",
    externalId: "0042",
    juryComment: null,
    outcome: { kind: "validated", score: 455, levels: { "1.1": 4 } },
  });
});

test("reading is for members, exporting for admins, and neither for another school", async () => {
  const deps = await aSchool([row({})]);
  const number = await planned(deps);
  const session = { establishmentId: "school", group: { kind: "session", sessionNumber: number } } as const;
  expect((await showResults({ actor: member, ...session }, deps)).ok).toBe(true);
  expect(await exportResults({ actor: member, ...session }, deps)).toEqual({
    ok: false,
    error: { code: "ADMIN_REQUIRED" },
  });
  expect(await showResults({ actor: stranger, ...session, establishmentId: "other" }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_NOT_FOUND" },
  });
  const unknown = { establishmentId: "school", group: { kind: "division", division: "6e Z" } } as const;
  expect(await showResults({ actor: member, ...unknown }, deps)).toMatchObject({ error: { code: "CLASS_NOT_FOUND" } });
});

test("the picture of a class keeps empty levels, and its medians are values that somebody has", () => {
  const one = (score: number, globalLevel: number, level: number | null) => ({
    score,
    globalLevel,
    competenceLevels: { "1.1": level },
  });
  const picture = pictureClass([one(100, 2, 1), one(500, 4, 3), one(300, 4, null), one(700, 6, 7)]);
  expect(picture.levels).toEqual([0, 0, 1, 0, 2, 0, 1, 0]);
  expect(picture.medianScore).toBe(300);
  expect(picture.competences[0]).toEqual({ code: "1.1", counts: [0, 1, 0, 1, 0, 0, 0, 1], medianLevel: 3 });
  expect(picture.competences[1]).toEqual({ code: "1.2", counts: [0, 0, 0, 0, 0, 0, 0, 0], medianLevel: null });
});
