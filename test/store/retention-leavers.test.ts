import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { anAdult } from "#test/identity/an-account.ts";
import { RETENTION } from "#worker/core/people/retention.ts";
import { applyRetention } from "#worker/usecases/keeping/apply-retention.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { read, run } from "./a-whole-life.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const DAY_S = 86_400;
const depsAt = (atS: number) => ({ ...buildDeps(env), clock: { nowMs: () => atS * 1000 } });

async function practised(userId: string, competence: string, place: number, atS: number): Promise<void> {
  await run(
    `insert into practice_answer (user_id, competence, place, run, skill, item_id, is_right, answered_at_s)
     values (?1, ?2, ?3, 1, 's', 'i', 1, ?4)`,
    userId,
    competence,
    place,
    atS,
  );
}

test("K6: practice answers of a competence left aside go together; one that goes on keeps them all; the level stays", async () => {
  const world = await d1World();
  const [pupil] = await enrolled(world, [{ lastName: "ALBA" }]);
  const userId = pupil?.userId ?? "";
  await world.practise(userId, 1);
  const atEnd = 5_000 + RETENTION["practice-answers"].days * DAY_S;
  for (const [competence, last] of [
    ["1.1", 5_000],
    ["1.2", 5_001],
  ] as const) {
    await practised(userId, competence, 0, 10);
    await practised(userId, competence, 1, last);
  }
  const left = () => read("select competence, place from practice_answer where user_id = ?1 order by 1, 2", userId);
  await applyRetention(depsAt(atEnd));
  expect(await left()).toHaveLength(4);
  await applyRetention(depsAt(atEnd + 1));
  expect(await left()).toEqual([
    { competence: "1.2", place: 0 },
    { competence: "1.2", place: 1 },
  ]);
  expect(await read("select level from practice_level where user_id = ?1 and competence = '1.1'", userId)).toEqual([
    { level: 1 },
  ]);
});

test("K7: a line of who left the roll goes, its test and its certificate keep their names; a test not yet published keeps the line", async () => {
  const world = await d1World();
  const [gone, waits, here] = await enrolled(world, [
    { lastName: "PARTI", nationalStudentId: "000000011AA" },
    { lastName: "ATTEND", nationalStudentId: "000000012AA" },
    { lastName: "RESTE", nationalStudentId: "000000013AA" },
  ]);
  await run("update pupil set disabled_at_s = 100 where id in (?1, ?2)", gone?.id, waits?.id);
  await run("insert into pupil_event (id, pupil_id, kind, by, at_s) values ('e', ?1, 'followed', 'x', 1)", gone?.id);
  const numbers = [await planned(world), await planned(world, { room: "B205" })];
  for (const [at, one] of [gone, waits].entries()) {
    await run(
      `insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, created_at_s)
       select 'c-' || id, ?1, id, last_name, first_name, birth_date, 1 from pupil where id = ?2`,
      numbers[at],
      one?.id,
    );
  }
  await world.close(numbers[0] ?? 0, true);
  const atEnd = 100 + RETENTION["roll-leavers"].days * DAY_S;
  const lines = () => read("select last_name from pupil where establishment_id = ?1 order by 1", world.establishmentId);
  await applyRetention(depsAt(atEnd));
  expect(await lines()).toHaveLength(3);
  await applyRetention(depsAt(atEnd + 1));
  expect(await lines()).toEqual([{ last_name: "ATTEND" }, { last_name: "RESTE" }]);
  // The roll knew that she was born "née": the enrolment knows it now.
  expect(await read("select last_name, sex, pupil_id from candidate where id = ?1", `c-${gone?.id}`)).toEqual([
    { last_name: "PARTI", sex: "F", pupil_id: null },
  ]);
  expect(here).toBeDefined();
});

test("K8: an account that nobody uses goes, not one of staff, nor of a pupil on the roll; a log-in is use", async () => {
  const world = await d1World();
  const [pupil] = await enrolled(world, [{ lastName: "INSCRITE", nationalStudentId: "000000021AA" }]);
  const { userId: idle } = await anAdult("oubli@exemple.test");
  const { userId: staff } = await anAdult("prof@exemple.test");
  await run("insert into membership values (?1, ?2, 'member', 1)", staff, world.establishmentId);
  const [seen] = await read("select last_login_at_s as day from user where id = ?1", idle);
  expect(seen?.day).toBe(Math.floor(Date.now() / 1000 / DAY_S) * DAY_S);
  const session = await planned(world);
  await run("insert into supervisor_access values (?1, ?2, 1)", session, idle);
  await run(
    `insert into candidate (id, session_number, last_name, first_name, birth_date, user_id, created_at_s)
     values ('c-idle', ?1, 'OUBLI', 'Lou', '1990-01-01', ?2, 1)`,
    session,
    idle,
  );
  await world.close(session, true);
  await run("update user set last_login_at_s = 100 where id in (?1, ?2, ?3)", idle, staff, pupil?.userId);
  const atEnd = 100 + RETENTION["unused-accounts"].days * DAY_S;
  const left = () => read("select id from user where id in (?1, ?2, ?3)", idle, staff, pupil?.userId);
  await applyRetention(depsAt(atEnd));
  expect(await left()).toHaveLength(3);
  await applyRetention(depsAt(atEnd + 1));
  expect((await left()).map(({ id }) => id).sort()).toEqual([staff, pupil?.userId].sort());
  // What was passed stays, without an account.
  expect(await read("select last_name, user_id from candidate where id = 'c-idle'")).toEqual([
    { last_name: "OUBLI", user_id: null },
  ]);
});
