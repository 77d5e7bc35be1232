import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { sessionListReader } from "#worker/store/queries/session-list.ts";
import { calendarStore } from "#worker/store/repositories/calendar.ts";
import { establishmentStore } from "#worker/store/repositories/establishment.ts";
import { sessionDoors } from "#worker/store/repositories/session-door.ts";
import { teamStore } from "#worker/store/repositories/team.ts";
import type { SessionQuery } from "#worker/usecases/session-list-ports.ts";
import { anAct } from "./an-act.ts";
import { planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const SESSIONS = 5000;
/** The last hundred are not finalised, ten of them have started. */
const OPEN = 100;

/** The reader on a D1 that tells how many rows each of its statements read. */
function countedReader() {
  const read: number[] = [];
  const db = new Proxy(env.DB, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name).bind(target);
      return async (statements: D1PreparedStatement[]) => {
        const results = await target.batch(statements);
        read.push(...results.map(({ meta }) => meta.rows_read));
        return results;
      };
    },
  });
  return { reader: sessionListReader(db), read };
}

test("of 5,000 sessions a page reads its own lines, and a filter on open sessions only the open ones", async () => {
  const { establishmentId } = await d1World();
  await env.DB.prepare(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
     insert into certification_session (establishment_id, site, room, date, time, place_key, search_text, supervisors,
       access_code, supervisor_password, created_by, created_at_s, first_started_at_s, finalised_at_s, published_at_s)
     select ?2, 'Site', 'Salle ' || i, date('2013-01-01', '+' || i || ' days'), '09:00', 'site|salle ' || i,
       'site|salle ' || i || '|roussel', 'Roussel', 'TQVF63', 'BK7QX2', 'staff', 1,
       case when i <= ?1 - ?3 or i % 10 = 0 then 1 end, case when i <= ?1 - ?3 then 2 end,
       case when i <= ?1 - ?3 then 2 end from n`,
  )
    .bind(SESSIONS, establishmentId, OPEN)
    .run();
  const { reader, read } = countedReader();
  const ask = async (changes: Partial<SessionQuery>) => {
    read.length = 0;
    const found = await reader.page({
      establishmentId,
      words: [],
      status: null,
      todo: null,
      from: null,
      to: null,
      sort: "date",
      isDescending: true,
      nowS: 100,
      today: "2026-01-01",
      offset: 0,
      limit: 25,
      ...changes,
    });
    const [page = Number.NaN, count = Number.NaN] = read;
    return { found, page, count };
  };

  const first = await ask({});
  expect(first.found.total).toBe(SESSIONS);
  expect(first.found.sessions.map(({ plan }) => plan.room).slice(0, 2)).toEqual(["Salle 5000", "Salle 4999"]);
  expect(first.page).toBeLessThan(200);
  expect(first.count).toBeLessThanOrEqual(SESSIONS + 1);

  for (const sort of ["number", "place"] as const) expect((await ask({ sort })).page, sort).toBeLessThan(200);
  expect((await ask({ offset: 4975 })).page).toBeLessThanOrEqual(SESSIONS + 200);

  for (const status of ["planned", "running", "to-finalise"] as const) {
    const open = await ask({ status });
    expect(open.page + open.count, status).toBeLessThan(10 * OPEN);
  }
  expect((await ask({ status: "planned" })).found.total).toBe(90);
  expect((await ask({ status: "to-finalise" })).found.total).toBe(10);
  const week = await ask({ from: "2026-01-01", to: "2026-01-07" });
  expect(week.found.total).toBe(7);
  expect(week.page + week.count).toBeLessThan(100);
  const searched = await ask({ words: ["salle", "4321"] });
  expect(searched.found.sessions.map(({ plan }) => plan.room)).toEqual(["Salle 4321"]);
  expect(searched.page + searched.count).toBeLessThanOrEqual(2 * (SESSIONS + 100));
});

test("an establishment and the doors of its sessions know the windows of their kind, no others", async () => {
  const world = await d1World();
  const number = await planned(world);
  const calendar = calendarStore(env.DB);
  const window = { opensOn: "2027-01-15", closesOn: "2027-01-20" };
  const later = { opensOn: "2027-03-01", closesOn: "2027-03-02" };
  const by = { createdBy: "operator", createdAtS: 1 };
  await calendar.add({ ...later, ...by, id: "later", kind: "COLLEGE" }, anAct());
  await calendar.add({ ...window, ...by, id: "first", kind: "COLLEGE" }, anAct());
  await calendar.add({ ...window, ...by, id: "other", kind: "LYCEE" }, anAct());
  expect((await calendar.list()).map(({ id }) => id)).toEqual(["first", "later", "other"]);
  expect(await establishmentStore(env.DB).find(world.establishmentId)).toMatchObject({ calendar: [window, later] });
  expect((await sessionDoors(env.DB).findDoor(number))?.calendar).toHaveLength(2);
  await calendar.remove("first", anAct());
  await calendar.remove("later", anAct());
  expect(await establishmentStore(env.DB).find(world.establishmentId)).toMatchObject({ calendar: [] });
  expect(await sessionDoors(env.DB).findDoor(number)).toMatchObject({ calendar: [], timeZone: "Europe/Paris" });
});

test("an invitation proves the address of an account that has it, and of no other", async () => {
  const { establishmentId, staffId } = await d1World();
  const team = teamStore(env.DB);
  const isVerified = () =>
    env.DB.prepare("select email_verified from user where id = ?").bind(staffId).first<number>("email_verified");
  const asked = { establishmentId, role: "member" as const, invitedBy: "x", createdAtS: 1 };
  await team.invite([{ ...asked, id: `other-${staffId}`, email: "other@ecole.test", tokenHash: `1-${staffId}` }], null);
  expect(await team.join(`other-${staffId}`, staffId, 2)).toBe("joined");
  expect(await isVerified()).toBe(0);
  await team.invite(
    [{ ...asked, id: `own-${staffId}`, email: `${staffId}@ecole.test`, tokenHash: `2-${staffId}` }],
    null,
  );
  expect(await team.join(`own-${staffId}`, staffId, 3)).toBe("joined");
  expect(await isVerified()).toBe(1);
});
