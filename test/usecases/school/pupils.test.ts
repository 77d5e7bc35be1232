import { expect, test } from "vitest";
import { enrolled } from "#test/store/contracts/samples.ts";
import type { PrintedLogin } from "#worker/usecases/print-ports.ts";
import { listPupils, type PupilFilters } from "#worker/usecases/school/list-pupils.ts";
import { makeLogins } from "#worker/usecases/school/make-logins.ts";
import { resetLogin } from "#worker/usecases/school/reset-login.ts";
import { showPupil } from "#worker/usecases/school/show-pupil.ts";
import { member, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

const ASKED = { actor: member, establishmentId: "school", search: "", division: null, page: 1 };

async function aSchool() {
  const deps = await staffDeps();
  const pupils = await enrolled(deps, [
    { lastName: "LEFÈVRE", firstName: "Noé" },
    { nationalStudentId: "2", lastName: "ÉTIENNE", firstName: "Lou-Anne" },
    { nationalStudentId: "3", lastName: "D’ARTIGNY", firstName: "Foulques", preferredLastName: "ARTIGNY-ROY" },
    { nationalStudentId: "4", lastName: "ZOLA", firstName: "Ana", division: "3e B" },
  ]);
  return { deps, pupils };
}

test.each([
  ["lefevr", ["LEFÈVRE"]],
  ["LOU ANNE", ["ÉTIENNE"]],
  ["louanne", ["ÉTIENNE"]],
  ["noé lefèvre", ["LEFÈVRE"]],
  ["dartigny", ["ARTIGNY-ROY"]],
  ["roy", ["ARTIGNY-ROY"]],
  ["noé étienne", []],
  ["", ["ARTIGNY-ROY", "ÉTIENNE", "LEFÈVRE", "ZOLA"]],
])("searching %j folds accents, case and hyphens", async (search, names) => {
  const { deps } = await aSchool();
  const list = await listPupils({ ...ASKED, search }, deps);
  expect(list.ok && list.value.pupils.map(({ lastName }) => lastName)).toEqual(names);
});

test("a class filter keeps the other classes in the list, and the page stays in range", async () => {
  const { deps } = await aSchool();
  const list = await listPupils({ ...ASKED, division: "3e B", page: 99 }, deps);
  expect(list.ok && list.value).toMatchObject({
    divisions: ["3e A", "3e B"],
    matching: 1,
    total: 4,
    page: 1,
    pages: 1,
  });
});

test("five competences at level 1 make a pupil certifiable, four do not", async () => {
  const { deps, pupils } = await aSchool();
  await deps.practise(pupils[0]?.userId ?? "", 5);
  await deps.practise(pupils[1]?.userId ?? "", 4);
  const list = await listPupils(ASKED, deps);
  const states = list.ok ? list.value.pupils.map(({ lastName, certifiable }) => [lastName, certifiable]) : [];
  expect(states).toEqual([
    ["ARTIGNY-ROY", false],
    ["ÉTIENNE", false],
    ["LEFÈVRE", true],
    ["ZOLA", false],
  ]);
});

const TABLE = { form: "csv", language: "fr" } as const;

test("slips name who has a one-time password and who keeps their own, for the very passwords that are given", async () => {
  const { deps, pupils } = await aSchool();
  await deps.givePassword(pupils[0]?.userId ?? "", "own");
  const asked = { actor: member, establishmentId: "school", group: { division: "3e A" }, reset: false };
  const made = await makeLogins({ ...asked, form: "slips", language: "en" }, deps);
  expect(made.ok && [made.value.contentType, made.value.disposition]).toEqual([
    "application/pdf",
    "identifiants_3e A.pdf",
  ]);
  const [drawn] = deps.drawn;
  expect(drawn).toMatchObject({ document: "loginSlips", printing: { language: "en", timeZone: "Europe/Paris" } });
  const { slips } = (drawn ?? { view: { slips: [] } }).view as { slips: PrintedLogin[] };
  expect(slips.map(({ lastName }) => lastName)).toEqual(["ARTIGNY-ROY", "ÉTIENNE", "LEFÈVRE"]);
  expect(slips.map(({ oneTimePassword }) => oneTimePassword)).toEqual([...deps.given.map((one) => one.password), null]);
});

test("the logins of a class keep the passwords that pupils chose, unless told otherwise", async () => {
  const { deps, pupils } = await aSchool();
  await deps.givePassword(pupils[0]?.userId ?? "", "own");
  await deps.givePassword(pupils[1]?.userId ?? "", "one-time");
  const asked = { actor: member, establishmentId: "school", group: { division: "3e A" }, reset: false, ...TABLE };
  const made = await makeLogins(asked, deps);
  const rows: { lastName: string; password: string }[] = made.ok ? JSON.parse(String(made.value.body)) : [];
  expect(rows.map(({ lastName }) => lastName)).toEqual(["ARTIGNY-ROY", "ÉTIENNE", "LEFÈVRE"]);
  expect(rows.map(({ password }) => /^[b-y]{6}\d{2}$/.test(password))).toEqual([true, true, false]);
  expect(rows[2]?.password).toBe("");
  expect(deps.given.map(({ userId }) => userId)).toEqual([pupils[2]?.userId, pupils[1]?.userId]);
  expect(deps.given.map(({ password }) => password)).toEqual(rows.slice(0, 2).map(({ password }) => password));
  await makeLogins({ ...asked, reset: true }, deps);
  expect(deps.given).toHaveLength(5);
});

test("the logins of some pupils, of any class: by class and name, at most a class's size, all or none", async () => {
  const { deps, pupils } = await aSchool();
  const ids = pupils.map(({ id }) => id);
  const asked = { actor: member, establishmentId: "school", reset: false, ...TABLE };
  const made = await makeLogins({ ...asked, group: { pupilIds: [ids[3] ?? "", ids[0] ?? "", ids[0] ?? ""] } }, deps);
  expect(made.ok && made.value.disposition).toBe("identifiants_eleves.csv");
  const rows: { lastName: string }[] = made.ok ? JSON.parse(String(made.value.body)) : [];
  expect(rows.map(({ lastName }) => lastName)).toEqual(["LEFÈVRE", "ZOLA"]);
  const code = async (pupilIds: string[]) => {
    const refused = await makeLogins({ ...asked, group: { pupilIds } }, deps);
    return refused.ok ? null : [refused.error.code, refused.error.meta];
  };
  expect(await code([])).toEqual(["NOBODY_SELECTED", undefined]);
  expect(await code([...ids, "stranger"])).toEqual(["PUPILS_NOT_FOUND", { count: 1 }]);
  expect(await code(Array.from({ length: 51 }, (_, at) => `p${at}`))).toEqual(["LOGINS_TOO_MANY", { max: 50 }]);
  expect(deps.given).toHaveLength(2);
});

test("a class that does not exist makes no password", async () => {
  const { deps } = await aSchool();
  const asked = { actor: member, establishmentId: "school", group: { division: "6e Z" }, reset: true, ...TABLE };
  const refused = await makeLogins(asked, deps);
  expect(refused).toEqual({ ok: false, error: { code: "CLASS_NOT_FOUND", meta: { division: "6e Z" } } });
  expect(deps.given).toEqual([]);
});

test("one pupil's new password is shown once, to staff of the school only", async () => {
  const { deps, pupils } = await aSchool();
  const pupilId = pupils[0]?.id ?? "";
  const given = await resetLogin({ actor: member, establishmentId: "school", pupilId }, deps);
  expect(given.ok && given.value).toMatchObject({ lastName: "LEFÈVRE", password: deps.given[0]?.password });
  const code = async (actor: typeof member, id = pupilId) => {
    const refused = await resetLogin({ actor, establishmentId: "school", pupilId: id }, deps);
    return refused.ok ? null : refused.error.code;
  };
  expect(await code(stranger)).toBe("NOT_A_MEMBER");
  expect(await code(pupil)).toBe("PUPIL_CANNOT_BE_STAFF");
  expect(await code(member, "unknown")).toBe("PUPIL_NOT_FOUND");
  expect(deps.given).toHaveLength(1);
});

test("a pupil's sheet: numbers, login, certifiability; nobody of another school", async () => {
  const { deps, pupils } = await aSchool();
  const pupilId = pupils[1]?.id ?? "";
  const sheet = await showPupil({ actor: member, establishmentId: "school", pupilId }, deps);
  expect(sheet).toMatchObject({
    ok: true,
    value: { lastName: "ÉTIENNE", nationalStudentId: "2", ownId: null, certifiable: false, login: "none", need: null },
  });
  const asked = { actor: member, establishmentId: "school", pupilId: "nobody" };
  expect(await showPupil(asked, deps)).toMatchObject({ ok: false, error: { code: "PUPIL_NOT_FOUND" } });
  expect(await showPupil({ ...asked, pupilId, actor: stranger }, deps)).toMatchObject({ ok: false });
});

test("the list narrows to who is not ready, and to who never had a password", async () => {
  const { deps, pupils } = await aSchool();
  const [noe, lou] = pupils.map(({ userId }) => userId);
  await deps.practise(noe ?? "", 5);
  await deps.givePassword(noe ?? "", "own");
  await deps.givePassword(lou ?? "", "one-time");
  const names = async (filters: Partial<PupilFilters>) => {
    const list = await listPupils({ ...ASKED, ...filters }, deps);
    return list.ok ? [list.value.matching, ...list.value.pupils.map(({ lastName }) => lastName)] : [];
  };
  expect(await names({ certifiable: true })).toEqual([1, "LEFÈVRE"]);
  expect(await names({ certifiable: false })).toEqual([3, "ARTIGNY-ROY", "ÉTIENNE", "ZOLA"]);
  expect(await names({ login: "none" })).toEqual([2, "ARTIGNY-ROY", "ZOLA"]);
  expect(await names({ certifiable: false, login: "one-time" })).toEqual([1, "ÉTIENNE"]);
});
