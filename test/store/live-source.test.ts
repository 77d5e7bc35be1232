import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { bankItem, bankVersion } from "#worker/store/schema/results.ts";
import { aSession } from "./a-session.ts";
import { anItem } from "./an-item.ts";

test("an unknown session has no plan", async () => {
  expect(await liveSource(env.DB).loadPlan(999_999)).toBeNull();
});

test("a plan carries the session's settings and each enrolment with its extra time", async () => {
  const { session, candidateIds } = await aSession({ candidates: 2 });
  const plan = await liveSource(env.DB).loadPlan(session.number);
  expect(plan).toMatchObject({
    sessionNumber: session.number,
    establishmentName: "Collège Jeanne-Barret",
    timeZone: "Europe/Paris",
    accessCode: "TQVF63",
    baseDurationSeconds: 6300,
    graceSeconds: 300,
    isCountdownShown: true,
  });
  expect(plan?.candidates).toEqual(
    candidateIds.map((candidateId) => ({
      candidateId,
      lastName: "AÏT-BELKACEM",
      firstName: "Nour",
      birthDate: "2010-11-03",
      division: "3e A",
      extraTimePercent: 33,
      userId: null,
    })),
  );
});

test("the active bank is the last version activated; a published one waits", async () => {
  const database = openDatabase(env.DB);
  expect(await liveSource(env.DB).loadActiveBank()).toBeNull();
  const item = anItem();
  for (const [id, activatedAtS] of [
    ["old", 10],
    ["new", 20],
    ["waiting", null],
  ] as const) {
    await database.insert(bankVersion).values({ id, checksum: id, itemCount: 1, publishedAtS: 5, activatedAtS });
    await database.insert(bankItem).values({ versionId: id, itemId: item.id, json: JSON.stringify(item) });
  }
  expect(await liveSource(env.DB).loadActiveBank()).toEqual({ versionId: "new", items: [item] });
});
