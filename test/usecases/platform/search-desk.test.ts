import { expect, test } from "vitest";
import type { EstablishmentBook, EstablishmentQuery } from "#worker/usecases/establishment-ports.ts";
import { searchDesk, showDesk } from "#worker/usecases/platform/search-desk.ts";
import { admin } from "../memory/staff-deps.ts";
import { operator } from "./operator-deps.ts";

const jury = { ...operator, platformRoles: ["jury"] as const };
const waiting = { sessionsToPublish: 1, openReports: 2, scoringFailures: 0, schoolsWithoutAdmin: 0 };
const school = { id: "e", uai: "0750655E", name: "Louis-le-Grand", city: "Paris", kind: "LYCEE" as const };
const session = { number: 48_213, establishmentId: "e", establishmentName: "Louis-le-Grand", date: "2026-11-25" };
const line = { ...session, isFinalised: true, candidateId: null };

function deskDeps() {
  const asked: unknown[] = [];
  const never = () => Promise.reject(new Error("not asked"));
  const list = async ({ words, isArchived }: EstablishmentQuery) => {
    asked.push(words);
    const lines = words.includes("louis") && !isArchived ? [{ ...school, archivedAtS: null, admins: 1 }] : [];
    return { lines, total: lines.length };
  };
  const establishmentBook = { list, sheet: never, open: never, edit: never, archive: never, reopen: never };
  const find = async (login: string) => (login === "lou@ecole.test" ? "lou" : null);
  return {
    asked,
    desk: { waiting: async () => waiting, sessions: async (number: number) => (number === 48_213 ? [line] : []) },
    establishmentBook: establishmentBook satisfies EstablishmentBook,
    accountBook: { find } as never,
  };
}

const search = async (typed: string, actor: Parameters<typeof searchDesk>[0]["actor"] = operator) => {
  const found = await searchDesk({ actor, typed }, deskDeps());
  return found.ok ? found.value : found.error.code;
};

test("one box finds a session by number, a school by its words, an account by its whole login", async () => {
  expect(await search(" 48213 ")).toEqual({ sessions: [line], establishments: [], userId: null });
  expect(await search("Louis Paris")).toMatchObject({ establishments: [{ id: "e" }], sessions: [], userId: null });
  expect(await search("LOU@ecole.test")).toEqual({ sessions: [], establishments: [], userId: "lou" });
  expect(await search("lou@ecole")).toBe("NOTHING_FOUND");
  expect(await search("  ")).toBe("FIELD_REQUIRED");
});

test("the jury looks for sessions only; an establishment's admin has no desk", async () => {
  expect(await search("48213", jury)).toEqual({ sessions: [line], establishments: [], userId: null });
  expect(await search("Louis", jury)).toBe("NOTHING_FOUND");
  expect(await search("lou@ecole.test", jury)).toBe("NOTHING_FOUND");
  expect(await search("48213", admin)).toBe("OPERATOR_REQUIRED");
  expect(await showDesk({ actor: jury }, deskDeps())).toEqual({ ok: true, value: waiting });
  expect(await showDesk({ actor: admin }, deskDeps())).toEqual({ ok: false, error: { code: "OPERATOR_REQUIRED" } });
});
