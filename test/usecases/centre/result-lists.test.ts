import { expect, test } from "vitest";
import { compareYears } from "#worker/usecases/centre/compare-years.ts";
import { exportYear } from "#worker/usecases/centre/export-year.ts";
import { findResults } from "#worker/usecases/centre/find-results.ts";
import { listResultGroups } from "#worker/usecases/centre/list-result-groups.ts";
import type { ResultLine } from "#worker/usecases/file-ports.ts";
import type { ResultReader } from "#worker/usecases/result-ports.ts";
import { admin, member, staffDeps } from "../memory/staff-deps.ts";
import { resultReaderOf, resultRow } from "./a-result.ts";

async function aSchool(reader: Partial<ResultReader>) {
  return { ...(await staffDeps()), resultReader: { ...resultReaderOf([]), ...reader } };
}

const SCHOOL = { actor: member, establishmentId: "school" };

test("a year is exported page after page, each after the last row of the one before, and one line a certification", async () => {
  const all = Array.from({ length: 1001 }, (_, at) =>
    resultRow({ candidateId: `c${String(at).padStart(4, "0")}`, certificationNumber: at, sessionNumber: 1 + (at % 7) }),
  );
  const asked: unknown[] = [];
  const deps = await aSchool({
    async page(_, { after, limit, from, to }) {
      asked.push([from, to, after?.candidateId ?? null, limit]);
      const start = after === null ? 0 : all.findIndex(({ candidateId }) => candidateId === after.candidateId) + 1;
      return all.slice(start, start + limit);
    },
  });
  const exported = await exportYear({ ...SCHOOL, actor: admin, year: 2026, form: "csv" }, deps);
  if (!exported.ok) throw new Error(exported.error.code);
  expect(asked).toHaveLength(1);
  const text = await new Response(exported.value.body).text();
  const pages: ResultLine[][] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(pages.map(({ length }) => length)).toEqual([500, 500, 1]);
  expect(pages.flat().map(({ certificationNumber }) => certificationNumber)).toEqual(all.map((_, at) => at));
  expect(asked).toEqual([
    ["2026-09-01", "2027-08-31", null, 500],
    ["2026-09-01", "2027-08-31", "c0499", 500],
    ["2026-09-01", "2027-08-31", "c0999", 500],
  ]);
  expect(exported.value.disposition).toBe("2027-01-12 2026-2027");
});

test("nobody reads: no page is asked beyond the one that is ahead", async () => {
  let asked = 0;
  const full = Array.from({ length: 500 }, (_, at) => resultRow({ candidateId: `c${at}` }));
  const deps = await aSchool({
    async page() {
      asked += 1;
      return full;
    },
  });
  const exported = await exportYear({ ...SCHOOL, actor: admin, year: null, form: "csv" }, deps);
  if (!exported.ok) throw new Error(exported.error.code);
  const reader = exported.value.body.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(asked).toBeLessThanOrEqual(3);
});

test("a year without a published result is refused, and so is a member", async () => {
  const deps = await aSchool({});
  const year = { establishmentId: "school", year: 2026, form: "csv" } as const;
  expect(await exportYear({ ...year, actor: admin }, deps)).toEqual({
    ok: false,
    error: { code: "NO_PUBLISHED_RESULT" },
  });
  expect(await exportYear({ ...year, actor: member }, deps)).toEqual({ ok: false, error: { code: "ADMIN_REQUIRED" } });
});

test("sessions come by school year, a page at a time; years go back to the first session", async () => {
  const asked: unknown[] = [];
  const deps = await aSchool({
    firstDay: async () => "2024-11-05",
    async sessions(_, days) {
      asked.push(days);
      return { sessions: [], total: 30 };
    },
  });
  const groups = await listResultGroups({ ...SCHOOL, year: 2025, page: 9 }, deps);
  expect(groups.ok && groups.value).toMatchObject({ year: 2025, years: [2026, 2025, 2024], page: 2, pages: 2 });
  expect(asked.at(-1)).toEqual({ from: "2025-09-01", to: "2026-08-31", limit: 25, offset: 25 });
  const unknown = await listResultGroups({ ...SCHOOL, year: 1999, page: 1 }, deps);
  expect(unknown.ok && unknown.value.year).toBe(2026);
});

test("a name is found whatever its accents, in any class, among those who left and those enrolled by hand", async () => {
  const pupil = resultRow({ candidateId: "a", pupilId: "p1", lastName: "LEFÈVRE" });
  const byHand = resultRow({ candidateId: "h", pupilId: null, lastName: "LEFEVRE-DUC", division: null });
  const asked: unknown[] = [];
  const deps = await aSchool({
    testedPupils: async () => [
      { id: "p1", names: "LEFÈVRE Noé" },
      { id: "p2", names: "HUYNH Noé" },
    ],
    async ofPupils(_, ids) {
      asked.push(ids);
      return [pupil, resultRow({ candidateId: "older", pupilId: "p1" })];
    },
    async ofNames(_, words) {
      asked.push(words);
      return [byHand];
    },
  });
  const found = await findResults({ ...SCHOOL, search: "lefevre" }, deps);
  expect(found.ok && found.value.rows.map(({ candidateId }) => candidateId)).toEqual(["a", "h"]);
  expect(asked).toEqual([["p1"], ["lefevre"]]);
  expect(await findResults({ ...SCHOOL, search: " - " }, deps)).toEqual({
    ok: true,
    value: { rows: [], isCut: false },
  });
});

test("years are compared newest first, and a year without a certification is left out", async () => {
  const deps = await aSchool({
    figures: async (_, { from }) => {
      const isEmpty = from === "2025-09-01";
      const levels = isEmpty ? Array<number>(8).fill(0) : [1, 0, 0, 4, 0, 0, 0, 0];
      return { rejected: 0, cancelled: 0, levels, medianScore: isEmpty ? null : 300, competences: {} };
    },
  });
  const years = await compareYears(SCHOOL, deps);
  expect(years.ok && years.value.map(({ year, obtained }) => [year, obtained])).toEqual([
    [2026, 5],
    [2024, 5],
    [2023, 5],
  ]);
});
