import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { bankItem, bankVersion } from "#worker/store/schema/results.ts";
import { aSession } from "./a-session.ts";
import { anItem } from "./an-item.ts";
import { newAccount } from "./new-account.ts";

const clock = { nowMs: () => 1_800_000_000_000 };

test("an unknown session has no plan", async () => {
  expect(await liveSource(env.DB, clock).loadPlan(999_999)).toBeNull();
});

test("a plan carries the session's settings and each enrolment with its extra time", async () => {
  const { session, candidateIds } = await aSession({ candidates: 2 });
  const plan = await liveSource(env.DB, clock).loadPlan(session.number);
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
      civilName: null,
      birthDate: "2010-11-03",
      division: "3e A",
      extraTimePercent: 33,
      userId: null,
    })),
  );
});

test("the active bank is the last version activated; a published one waits", async () => {
  const database = openDatabase(env.DB);
  expect(await liveSource(env.DB, clock).loadActiveBank()).toBeNull();
  const item = anItem();
  for (const [id, activatedAtS] of [
    ["old", 10],
    ["new", 20],
    ["waiting", null],
  ] as const) {
    await database.insert(bankVersion).values({ id, checksum: id, itemCount: 1, publishedAtS: 5, activatedAtS });
    await database.insert(bankItem).values({ versionId: id, itemId: item.id, json: JSON.stringify(item) });
  }
  expect(await liveSource(env.DB, clock).loadActiveBank()).toEqual({ versionId: "new", items: [item] });
});

/** Answers of an account, one a day back from day `from`, the oldest last; each item is answered twice. */
async function practise(userId: string, from: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    at,
    item: `i${Math.floor(at / 2)}`,
    atS: (from - at) * 10,
  }));
  await env.DB.prepare(
    `insert into practice_answer (user_id, competence, place, run, skill, item_id, is_right, answered_at_s)
     select ?1, '1.1', value->>'at', 1, 's', value->>'item', 1, value->>'atS' from json_each(?2)`,
  )
    .bind(userId, JSON.stringify(rows))
    .run();
}

test("what an account practised since an instant: each item once, nobody else's, nothing older", async () => {
  const [mine, other] = [await newAccount(), await newAccount()];
  await practise(mine, 100, 10);
  await practise(other, 100, 2);
  const source = liveSource(env.DB, clock);
  expect((await source.loadPractised(mine, 970)).sort()).toEqual(["i0", "i1"]);
  expect((await source.loadPractised(mine, 971)).sort()).toEqual(["i0", "i1"]);
  expect((await source.loadPractised(mine, 981)).sort()).toEqual(["i0"]);
  expect(await source.loadPractised(mine, 1001)).toEqual([]);
  expect(await source.loadPractised("nobody", 0)).toEqual([]);
});

test("of what was practised only the rows of the account and of the days asked for are read", async () => {
  const mine = await newAccount();
  await practise(mine, 2_000, 400);
  for (let n = 0; n < 3; n += 1) await practise(await newAccount(), 2_000, 400);
  const read: number[] = [];
  const source = liveSource(countingRows(read), clock);
  expect(await source.loadPractised(mine, 20_000 - 190)).toHaveLength(10);
  // One row more tells where the account ends, unless it is the last of the index: ids are drawn.
  expect([20, 21]).toContain(read[0]);
});

/** D1 that runs each statement once more for its own count of the rows read. */
function countingRows(read: number[]): D1Database {
  const counting = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, key) {
        if (key === "bind") return (...values: unknown[]) => counting(target.bind(...values));
        if (key !== "raw") return Reflect.get(target, key).bind(target);
        return async () => {
          read.push((await target.all()).meta.rows_read);
          return target.raw();
        };
      },
    });
  return new Proxy(env.DB, {
    get(target, key) {
      if (key === "prepare") return (text: string) => counting(target.prepare(text));
      return Reflect.get(target, key).bind(target);
    },
  });
}
