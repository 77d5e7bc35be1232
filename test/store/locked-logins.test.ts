import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { attemptLimit } from "#worker/store/repositories/attempt-limit.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { pupilPages } from "#worker/store/repositories/pupil-page.ts";
import { LOGIN_RULE, loginKey } from "#worker/usecases/account/login-limit.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const clock = { nowMs: () => 1_800_000_000_000 };

test("of many accounts, those that wrong passwords closed and until when; opened, they are no longer told", async () => {
  const attempts = attemptLimit(env.DB, "pepper");
  const [closed, open, never] = ["a.b0101", "c.d0101", "e.f0101"].map(loginKey);
  for (let failure = 1; failure <= LOGIN_RULE.failures; failure += 1) {
    await attempts.recordFailure(closed ?? "", LOGIN_RULE, 1000);
  }
  await attempts.recordFailure(open ?? "", LOGIN_RULE, 1000);
  const keys = [closed ?? "", open ?? "", never ?? ""];
  const until = 1000 + LOGIN_RULE.lockS;
  expect([...(await attempts.locked(keys, 1000))]).toEqual([[closed, until]]);
  expect((await attempts.locked(keys, until - 1)).size).toBe(1);
  expect((await attempts.locked(keys, until)).size).toBe(0);
  expect((await attempts.locked([], 1000)).size).toBe(0);
  await attempts.clear([closed ?? ""]);
  expect((await attempts.locked(keys, 1000)).size).toBe(0);
});

test("the room calls a candidate by the name in use and keeps the civil status for the identity check", async () => {
  const world = await d1World();
  const [pupil] = await enrolled(world, [{}]);
  const pupilId = pupil?.id ?? "";
  const number = await planned(world);
  const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
  await world.candidates.enrol(number, [{ ...person, candidateId: "called", pupilId, division: "3e A" }], 1);
  const event = { id: "e", pupilId, kind: "called", by: world.staffId, atS: 1, detail: null } as const;
  await pupilPages(env.DB).call(pupilId, { lastName: "BENALI", firstName: null }, event);
  const plan = await liveSource(env.DB, clock).loadPlan(number);
  expect(plan?.candidates).toMatchObject([{ lastName: "BENALI", firstName: "Nour", civilName: "AÏT-KACI Nour" }]);
});
