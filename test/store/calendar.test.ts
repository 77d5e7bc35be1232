import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { calendarStore } from "#worker/store/repositories/calendar.ts";
import { establishmentStore } from "#worker/store/repositories/establishment.ts";
import { sessionDoors } from "#worker/store/repositories/session-door.ts";
import { planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

test("an establishment and the doors of its sessions know the windows of their kind, no others", async () => {
  const world = await d1World();
  const number = await planned(world);
  const calendar = calendarStore(env.DB);
  const window = { opensOn: "2027-01-15", closesOn: "2027-01-20" };
  const later = { opensOn: "2027-03-01", closesOn: "2027-03-02" };
  const by = { createdBy: "operator", createdAtS: 1 };
  await calendar.add({ ...later, ...by, id: "later", kind: "COLLEGE" });
  await calendar.add({ ...window, ...by, id: "first", kind: "COLLEGE" });
  await calendar.add({ ...window, ...by, id: "other", kind: "LYCEE" });
  expect((await calendar.list()).map(({ id }) => id)).toEqual(["first", "later", "other"]);
  expect((await establishmentStore(env.DB).find(world.establishmentId))?.calendar).toEqual([window, later]);
  expect((await sessionDoors(env.DB).findDoor(number))?.calendar).toHaveLength(2);
  await calendar.remove("first");
  await calendar.remove("later");
  expect((await establishmentStore(env.DB).find(world.establishmentId))?.calendar).toEqual([]);
  expect(await sessionDoors(env.DB).findDoor(number)).toMatchObject({ calendar: [], timeZone: "Europe/Paris" });
});
