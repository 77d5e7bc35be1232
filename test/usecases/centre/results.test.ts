import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { pictureClass } from "#worker/usecases/centre/class-picture.ts";
import { exportResults } from "#worker/usecases/centre/export-results.ts";
import { showResults } from "#worker/usecases/centre/show-results.ts";
import type { ResultLine } from "#worker/usecases/file-ports.ts";
import type { ResultReader, ResultRow } from "#worker/usecases/result-ports.ts";
import { admin, member, staffDeps, stranger } from "../memory/staff-deps.ts";
import { resultReaderOf, resultRow as row } from "./a-result.ts";

async function aSchool(rows: ResultRow[], reader: Partial<ResultReader> = {}) {
  const deps = await staffDeps();
  await enrolled(deps, [{}, { nationalStudentId: "2" }]);
  return { ...deps, resultReader: { ...resultReaderOf(rows), ...reader } };
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

test("whoever of the class began no test is told with the reason, in the order of a register", async () => {
  const who = { firstName: "A", birthDate: "2012-01-01", division: "3e A" };
  const session = { sessionNumber: 7, sessionDate: "2027-01-11" };
  const untested = [
    { ...who, id: "c", lastName: "ZOLA", enrolment: null },
    { ...who, id: "b", lastName: "HUGO", enrolment: { ...session, isFinalised: true } },
    { ...who, id: "a", lastName: "DUMAS", enrolment: { ...session, isFinalised: false } },
  ];
  const deps = await aSchool([row({})], { untestedOfDivision: async () => untested });
  const shown = await showResults({ actor: member, ...CLASS }, deps);
  expect(shown.ok && shown.value.missing.map(({ id, reason, session: of }) => [id, reason, of?.number])).toEqual([
    ["a", "enrolled", 7],
    ["b", "absent", 7],
    ["c", "not-enrolled", undefined],
  ]);
});

test("the jury's reason is shown once published, never before", async () => {
  const rejected = { ...row({}).result, status: "rejected", commentKey: "REJECTED_FOR_FRAUD" } as ResultRow["result"];
  const keyOf = async (publishedAtS: number | null) => {
    const shown = await showResults(
      { actor: member, ...CLASS },
      await aSchool([row({ result: rejected, publishedAtS })]),
    );
    return shown.ok ? shown.value.rows[0]?.commentKey : undefined;
  };
  expect([await keyOf(1), await keyOf(null)]).toEqual(["REJECTED_FOR_FRAUD", null]);
});

test("a class is set beside the school of the same school year", async () => {
  const asked: unknown[] = [];
  const deps = await aSchool([row({ sessionDate: "2026-03-02" })], {
    async figures(_, days) {
      asked.push(days);
      const levels = [0, 1, 0, 0, 2, 0, 0, 0];
      return { rejected: 1, cancelled: 0, levels, medianScore: 401, competences: { "1.1": [1, 0, 0, 2, 0, 0, 0, 0] } };
    },
  });
  const shown = await showResults({ actor: member, ...CLASS }, deps);
  expect(asked).toEqual([{ from: "2025-09-01", to: "2026-08-31", limit: 3000 }]);
  expect(shown.ok && shown.value.school).toEqual({
    year: 2025,
    obtained: 3,
    medianScore: 401,
    medianLevels: { "1.1": 3 },
  });
});

test("those who left are a group of their own, read, exported and named", async () => {
  const deps = await aSchool([], {
    ofDeparted: async () => [row({ candidateId: "new" }), row({ candidateId: "old" })],
  });
  const departed = { establishmentId: "school", group: { kind: "departed" } } as const;
  const shown = await showResults({ actor: member, ...departed }, deps);
  expect(shown.ok && shown.value.rows.map(({ candidateId }) => candidateId)).toEqual(["new"]);
  const exported = await exportResults({ actor: admin, ...departed }, deps);
  expect(exported.ok && exported.value.disposition).toBe("2027-01-12 partis");
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
