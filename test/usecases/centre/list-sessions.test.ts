import { expect, test } from "vitest";
import { planned } from "#test/store/contracts/samples.ts";
import { listSessions, type SessionFilter } from "#worker/usecases/centre/list-sessions.ts";
import { member, NOW_MS, staffDeps, stranger } from "../memory/staff-deps.ts";

const filter = (changes: Partial<SessionFilter> = {}): SessionFilter => ({
  search: "",
  status: null,
  todo: null,
  period: null,
  sort: "date",
  isDescending: true,
  ...changes,
});

test.each([
  ["Europe/Paris", "today", ["2027-01-12"]],
  ["Europe/Paris", "week", ["2027-01-18", "2027-01-13", "2027-01-12"]],
  ["Europe/Paris", "coming", ["2027-01-19", "2027-01-18", "2027-01-13", "2027-01-12"]],
  ["Europe/Paris", "past", ["2027-01-11"]],
  // 8 h in Paris is still the evening before in Tahiti.
  ["Pacific/Tahiti", "today", ["2027-01-11"]],
  ["Pacific/Tahiti", "past", []],
] as const)("in %s, %s holds %j", async (timeZone, period, dates) => {
  const deps = await staffDeps();
  const school = await deps.establishments.find("school");
  if (school === null || school === "archived") throw new Error("no school");
  const there = { ...deps, establishments: { find: async () => ({ ...school, timeZone }) } };
  for (const date of ["2027-01-11", "2027-01-12", "2027-01-13", "2027-01-18", "2027-01-19"]) {
    await planned(deps, { date });
  }
  const listed = await listSessions(
    { actor: member, establishmentId: "school", filter: filter({ period }), page: 1 },
    there,
  );
  expect(listed.ok ? listed.value.sessions.map(({ plan }) => plan.date) : listed.error).toEqual(dates);
});

test("a page out of range becomes the last one; the total is that of the filter", async () => {
  const deps = await staffDeps();
  for (let room = 1; room <= 26; room += 1) await planned(deps, { room: `Salle ${room}` });
  const ask = async (page: number, changes: Partial<SessionFilter> = {}) => {
    const listed = await listSessions(
      { actor: member, establishmentId: "school", filter: filter(changes), page },
      deps,
    );
    if (!listed.ok) throw new Error(listed.error.code);
    const { sessions, ...rest } = listed.value;
    return { ...rest, shown: sessions.length };
  };
  expect(await ask(1)).toEqual({ shown: 25, page: 1, pages: 2, total: 26, isEmpty: false });
  expect(await ask(9)).toEqual({ shown: 1, page: 2, pages: 2, total: 26, isEmpty: false });
  expect(await ask(1, { search: "SALLE 26" })).toEqual({ shown: 1, page: 1, pages: 1, total: 1, isEmpty: false });
  expect(await ask(1, { search: "gymnase" })).toEqual({ shown: 0, page: 1, pages: 1, total: 0, isEmpty: false });
});

test("each line says what waits for the staff", async () => {
  const deps = await staffDeps();
  await planned(deps, { date: "2027-01-12" });
  await planned(deps, { date: "2027-01-11" });
  const over = await planned(deps, { date: "2027-01-10" });
  await deps.begin(over, "c", true);
  const listed = await listSessions({ actor: member, establishmentId: "school", filter: filter(), page: 1 }, deps);
  expect(listed.ok ? listed.value.sessions.map(({ status, todo }) => [status, todo]) : []).toEqual([
    ["planned", "enrol"],
    ["planned", "reschedule"],
    ["to-finalise", "finalise"],
  ]);
  expect(NOW_MS).toBe(Date.UTC(2027, 0, 12, 7));
});

test("to staff of another school there is no list", async () => {
  const deps = await staffDeps();
  const asked = { actor: stranger, establishmentId: "school", filter: filter(), page: 1 };
  expect(await listSessions(asked, deps)).toEqual({ ok: false, error: { code: "NOT_A_MEMBER" } });
});
