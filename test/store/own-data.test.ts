import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ownData } from "#worker/store/queries/own-data.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

test("own data: every table that names the account, nobody else's lines, no secret", async () => {
  const world = await d1World();
  const [me, other] = await enrolled(world, [
    { lastName: "MOI", ownId: "42" },
    { lastName: "AUTRUI", nationalStudentId: "000000002AA" },
  ]);
  const sessionNumber = await planned(world);
  for (const pupil of [me, other]) {
    await world.givePassword(pupil?.userId ?? "", "own");
    await world.giveOpenId(pupil?.userId ?? "");
    await world.practise(pupil?.userId ?? "", 2);
  }
  await env.DB.prepare(
    `insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, division, user_id, created_at_s)
     select 'c-' || id, ?1, id, last_name, first_name, birth_date, division, user_id, 1 from pupil where user_id in (?2, ?3)`,
  )
    .bind(sessionNumber, me?.userId, other?.userId)
    .run();
  await env.DB.prepare(
    `insert into certification_result (candidate_id, run, scored_at_s, status, score, competence_levels)
     select id, 1, 5, 'validated', 400, '{}' from candidate where session_number = ?1`,
  )
    .bind(sessionNumber)
    .run();

  const mine = await ownData(env.DB).read(me?.userId ?? "");
  expect(mine.roll).toMatchObject([{ last_name: "MOI", ine: "000000001AA", own_id: "42", division: "3e A" }]);
  expect(mine.enrolments).toMatchObject([{ session_number: sessionNumber, last_name: "MOI" }]);
  // The provider, and the name by which it knows the account.
  expect(mine.account.open_ids).toBe(`ent subject-${me?.userId}`);
  expect(mine.levels).toHaveLength(3);
  // Scored, not published: it has not left the server for anybody yet.
  expect(mine.results).toEqual([]);
  await world.close(sessionNumber, true);
  expect((await ownData(env.DB).read(me?.userId ?? "")).results).toMatchObject([{ score: 400, status: "validated" }]);

  const text = JSON.stringify(mine);
  expect(text).not.toContain("AUTRUI");
  expect(text).not.toMatch(/password|hash|token|access_code/);
});
