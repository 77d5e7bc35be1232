import { expect, test } from "vitest";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { StoredWindow } from "#worker/usecases/calendar-ports.ts";
import { addWindow, listCalendar, removeWindow } from "#worker/usecases/platform/set-calendar.ts";
import { admin, staffDeps } from "../memory/staff-deps.ts";

const operator = { ...admin, name: "Inès Ferrand", memberships: [], platformRoles: ["operator"] as const };

async function calendarDeps() {
  const windows: StoredWindow[] = [];
  const acts: PlatformAct[] = [];
  const calendar = {
    list: async () => [...windows],
    async add({ id, kind, opensOn, closesOn }: StoredWindow, act: PlatformAct) {
      windows.push({ id, kind, opensOn, closesOn });
      acts.push(act);
    },
    async remove(id: string, act: PlatformAct) {
      windows.splice(0, windows.length, ...windows.filter((one) => one.id !== id));
      acts.push(act);
    },
  };
  return { ...(await staffDeps()), calendar, acts };
}

test("the platform's operator sets windows kind by kind; those of other kinds do not count", async () => {
  const deps = await calendarDeps();
  const days = { opensOn: "2027-01-15", closesOn: "2027-01-20" };
  expect(await addWindow({ actor: operator, kind: "COLLEGE", ...days }, deps)).toEqual({ ok: true, value: null });
  expect(await addWindow({ actor: operator, kind: "LYCEE", ...days }, deps)).toEqual({ ok: true, value: null });
  const again = await addWindow({ actor: operator, kind: "LYCEE", ...days }, deps);
  expect(again.ok ? [] : again.error.map(({ code, meta }) => [code, meta?.from, meta?.to])).toEqual([
    ["WINDOW_OVERLAPS", "15/01/2027", "20/01/2027"],
  ]);
  const listed = await listCalendar({ actor: operator }, deps);
  const ids = listed.ok ? listed.value.map(({ id }) => id) : [];
  expect(ids).toHaveLength(2);
  await removeWindow({ actor: operator, windowId: ids[0] ?? "" }, deps);
  await removeWindow({ actor: operator, windowId: ids[0] ?? "" }, deps);
  const left = await listCalendar({ actor: operator }, deps);
  expect(left.ok ? left.value.map(({ kind }) => kind) : left.error).toEqual(["LYCEE"]);
  expect(deps.acts).toMatchObject([
    { act: "window-opened", subject: "COLLEGE", after: JSON.stringify(days) },
    { act: "window-opened", subject: "LYCEE" },
    { act: "window-removed", subject: "COLLEGE", before: JSON.stringify(days) },
  ]);
});

test("an establishment's admin sets no calendar", async () => {
  const deps = await calendarDeps();
  const refused = { code: "OPERATOR_REQUIRED" };
  const asked = {
    actor: { ...admin, name: "X" },
    kind: "COLLEGE" as const,
    opensOn: "2027-01-15",
    closesOn: "2027-01-20",
  };
  expect(await addWindow(asked, deps)).toEqual({ ok: false, error: [refused] });
  expect(await listCalendar(asked, deps)).toEqual({ ok: false, error: refused });
  expect(await removeWindow({ actor: { ...admin, name: "X" }, windowId: "x" }, deps)).toEqual({
    ok: false,
    error: refused,
  });
});
