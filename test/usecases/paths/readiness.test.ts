import { expect, test } from "vitest";
import { enrolled } from "#test/store/contracts/samples.ts";
import { memoryPaths } from "#test/usecases/memory/memory-paths.ts";
import { member, staffDeps, stranger } from "#test/usecases/memory/staff-deps.ts";
import { readinessOf } from "#worker/core/results/readiness.ts";
import { createPath } from "#worker/usecases/paths/create-path.ts";
import { exportReadiness } from "#worker/usecases/paths/export-readiness.ts";
import { giveSosPath } from "#worker/usecases/paths/give-sos-path.ts";
import { listPaths } from "#worker/usecases/paths/list-paths.ts";
import { closePath, exportPath, showPathResults } from "#worker/usecases/paths/path-results.ts";
import { showReadiness } from "#worker/usecases/paths/show-readiness.ts";

const at = { actor: member, establishmentId: "school" };

/** 3e A: one ready, one at three competences, one with a one-time password, one without; 3e B: one ready. */
async function school() {
  const deps = await staffDeps();
  const names = ["ALBA", "BRUN", "CARO", "DIOP", "EVEN"];
  const pupils = await enrolled(
    deps,
    names.map((lastName, rank) => ({
      ...{ lastName, firstName: "Lou", division: rank === 4 ? "3e B" : "3e A" },
      nationalStudentId: `00000000${rank}AA`,
    })),
  );
  const userOf = (name: string) => pupils[names.indexOf(name)]?.userId ?? "";
  await deps.practise(userOf("ALBA"), 5);
  await deps.practise(userOf("BRUN"), 3);
  await deps.givePassword(userOf("CARO"), "one-time");
  await deps.practise(userOf("EVEN"), 7);
  const readiness = {
    schoolOf: async () => "school",
    sessionsAhead: async () => [],
    nextSessions: async () => [{ division: "3e A", number: 7, date: "2027-01-14", time: "09:00" }],
  };
  return { ...deps, readiness, paths: memoryPaths(), userOf };
}

const classA = { kind: "division", division: "3e A" } as const;

test("levels tell more than logins; without a level the login decides", () => {
  expect(readinessOf({ login: "none", reached: 5 })).toBe("ready");
  expect(readinessOf({ login: "none", reached: 4 })).toBe("not-certifiable");
  expect(readinessOf({ login: "own", reached: 0 })).toBe("not-certifiable");
  expect(readinessOf({ login: "one-time", reached: 0 })).toBe("never-connected");
  expect(readinessOf({ login: "none", reached: 0 })).toBe("no-login");
  expect(readinessOf({ login: "none", reached: null })).toBe("no-login");
});

test("the board counts each class, with its next session; a class shows its pupils", async () => {
  const deps = await school();
  const board = await showReadiness({ ...at, group: null }, deps);
  expect(board).toMatchObject({
    value: {
      total: 5,
      counts: { ready: 2, "not-certifiable": 1, "no-login": 1, "never-connected": 1 },
      divisions: [
        { division: "3e A", total: 4, counts: { ready: 1 }, nextSession: { number: 7 } },
        { division: "3e B", total: 1, counts: { ready: 1 }, nextSession: null },
      ],
      pupils: [],
    },
  });
  const ofClass = await showReadiness({ ...at, group: classA }, deps);
  expect(ofClass.ok && ofClass.value.pupils.map(({ lastName, readiness }) => [lastName, readiness])).toEqual([
    ["ALBA", "ready"],
    ["BRUN", "not-certifiable"],
    ["CARO", "never-connected"],
    ["DIOP", "no-login"],
  ]);
  const unknown = { kind: "division", division: "9e Z" } as const;
  expect(await showReadiness({ ...at, group: unknown }, deps)).toMatchObject({ error: { code: "CLASS_NOT_FOUND" } });
  expect(await showReadiness({ ...at, actor: stranger, group: null }, deps)).toMatchObject({ ok: false });
});

test("one press gives the SOS path to those who are not ready; a second press makes no second path", async () => {
  const deps = await school();
  const give = () => giveSosPath({ ...at, group: classA, name: "SOS, 3e A" }, deps);
  const first = await give();
  expect(first).toMatchObject({ value: { given: 3 } });
  const again = await give();
  expect(again).toEqual(first);
  const { code } = first.ok ? first.value : { code: "" };
  const given = (await deps.paths.members(code)).map(({ userId }) => userId).sort();
  expect(given).toEqual([deps.userOf("BRUN"), deps.userOf("CARO"), deps.userOf("DIOP")].sort());
  expect(await listPaths(at, deps)).toMatchObject({ value: { paths: [{ code, members: 3 }] } });
  await closePath({ actor: member, code }, deps);
  const renewed = await give();
  expect(renewed.ok && renewed.value.code).not.toBe(code);
  const ready = { kind: "division", division: "3e B" } as const;
  expect(await giveSosPath({ ...at, group: ready, name: "SOS" }, deps)).toMatchObject({
    error: { code: "NOBODY_TO_HELP" },
  });
});

test("a path for a class is given to all of it, an SOS path to those who are not certifiable", async () => {
  const deps = await school();
  const make = (kind: "sos" | "diagnostic") =>
    createPath({ ...at, draft: { name: "Rentrée", kind, chosen: [] }, division: "3e A" }, deps);
  const counts = async (made: Awaited<ReturnType<typeof make>>) =>
    made.ok ? (await deps.paths.members(made.value.code)).length : -1;
  expect(await counts(await make("diagnostic"))).toBe(4);
  expect(await counts(await make("sos"))).toBe(3);
  const nameless = { ...at, draft: { name: "", kind: "domains" as const, chosen: [] }, division: null };
  const refused = await createPath(nameless, deps);
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual([
    "PATH_NAME_REQUIRED",
    "PATH_CHOICE_REQUIRED",
  ]);
});

test("results and their file are for the school of the path only", async () => {
  const deps = await school();
  const made = await giveSosPath({ ...at, group: classA, name: "SOS" }, deps);
  const code = made.ok ? made.value.code : "";
  expect(await showPathResults({ actor: member, code }, deps)).toMatchObject({
    value: { link: `https://vigie.test/mes-parcours/${code}`, lines: [{ stage: "given", reached: 0 }, {}, {}] },
  });
  expect(await showPathResults({ actor: stranger, code }, deps)).toMatchObject({ error: { code: "PATH_NOT_FOUND" } });
  const file = await exportPath({ actor: member, code, language: "fr" }, deps);
  expect(file).toMatchObject({ value: { disposition: `parcours-${code}.csv` } });
});

test("the board as a file: a class by name, the whole school class by class, a session by who is enrolled", async () => {
  const deps = await school();
  const names = async (group: Parameters<typeof exportReadiness>[0]["group"]) => {
    const made = await exportReadiness({ ...at, group, language: "fr" }, deps);
    if (!made.ok) return made.error.code;
    const rows: { lastName: string; readiness: string }[] = JSON.parse(String(made.value.body));
    return [made.value.disposition, ...rows.map(({ lastName, readiness }) => `${lastName} ${readiness}`)];
  };
  expect(await names(classA)).toEqual([
    "preparation-3e A.csv",
    "ALBA ready",
    "BRUN not-certifiable",
    "CARO never-connected",
    "DIOP no-login",
  ]);
  expect((await names(null)).slice(-2)).toEqual(["DIOP no-login", "EVEN ready"]);
  expect(await names({ kind: "session", sessionNumber: 999 })).toBe("SESSION_NOT_FOUND");
  const asked = { ...at, actor: stranger, group: null, language: "fr" as const };
  expect(await exportReadiness(asked, deps)).toMatchObject({ error: { code: "NOT_A_MEMBER" } });
});

test("of who is no pupil of the school, staff see how far; levels and answers only once shared", async () => {
  const deps = await school();
  const line = {
    ...{ userId: "max", lastName: "Max Roy", firstName: "", division: null, isPupil: false, givenAtS: null },
    ...{ joinedAtS: 5, finishedAtS: null, sharedAtS: null, end: null, asked: 4, right: 3 },
    levels: { "1.1": 2 },
  };
  const made = await createPath({ ...at, draft: { name: "Libre", kind: "sos", chosen: [] }, division: null }, deps);
  if (!made.ok) throw new Error();
  const shown = async (sharedAtS: number | null) => {
    const paths = { ...deps.paths, members: async () => [{ ...line, sharedAtS }] };
    const results = await showPathResults({ actor: member, code: made.value.code }, { ...deps, paths });
    return results.ok ? results.value.lines[0] : undefined;
  };
  expect(await shown(null)).toMatchObject({ isKept: true, asked: 4, right: 0, reached: 0, levels: {} });
  expect(await shown(6)).toMatchObject({ isKept: false, right: 3, reached: 1, levels: { "1.1": 2 } });
});
