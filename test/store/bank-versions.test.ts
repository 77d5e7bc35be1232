import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { bankVersions } from "#worker/store/repositories/bank-versions.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { bankVersion } from "#worker/store/schema/results.ts";
import { aSession } from "./a-session.ts";
import { anAct } from "./an-act.ts";
import { anItem } from "./an-item.ts";

let nowS = 1000;
const clock = { nowMs: () => nowS * 1000 };
const bank = bankStore(env.DB, clock);
const versions = bankVersions(env.DB);
const publish = (id: string, ids: string[], atS: number) =>
  bank.publish({ id, checksum: id, items: ids.map((one) => anItem(one)), files: [] }, anAct({ atS }));
const active = async () => (await liveSource(env.DB, clock).loadActiveBank())?.versionId ?? null;

test("a version serves from its instant on, to the second, and the one before it until then", async () => {
  await publish("v1", ["1.1-a-01-a", "1.1-b-01-a"], 10);
  await publish("v2", ["1.1-b-01-a", "1.1-c-01-a"], 20);
  expect(await active()).toBeNull();
  await bank.activate("v1", 500, anAct());
  await bank.activate("v2", 2000, anAct());
  nowS = 1999;
  expect(await active()).toBe("v1");
  nowS = 2000;
  expect(await active()).toBe("v2");
});

test("a version that serves is not archived; another one is, and restored it waits for a new date", async () => {
  nowS = 2500;
  expect(await versions.archive("v2", anAct({ atS: nowS }))).toBe("active");
  await bank.activate("v1", 3000, anAct());
  expect(await versions.archive("v1", anAct({ atS: nowS }))).toBe("archived");
  nowS = 3000;
  expect(await active()).toBe("v2");
  await versions.restore("v1", anAct());
  expect(await active()).toBe("v2");
  const [row] = await openDatabase(env.DB).select().from(bankVersion).where(eq(bankVersion.id, "v1"));
  expect([row?.activatedAtS, row?.archivedAtS]).toEqual([null, null]);
  expect((await versions.list()).map(({ versionId }) => versionId)).toEqual(["v2", "v1"]);
});

test("what a version changes is told item by item; a first one adds everything", async () => {
  const changed = { ...anItem("1.1-b-01-a"), difficulty: 1.5 };
  await bank.publish(
    { id: "v3", checksum: "v3", items: [changed, anItem("1.1-d-01-a")], files: [] },
    anAct({ atS: 30 }),
  );
  expect(await versions.changes("v3", "v2")).toEqual({
    added: ["1.1-d-01-a"],
    removed: ["1.1-c-01-a"],
    changed: ["1.1-b-01-a"],
  });
  expect(await versions.changes("v2", null)).toEqual({ added: ["1.1-b-01-a", "1.1-c-01-a"], removed: [], changed: [] });
});

test("the sessions of a version are those whose tests took it", async () => {
  const { session, candidateIds } = await aSession();
  const sink = attemptSink(env.DB);
  await sink.saveAttempt({
    ...{ candidateId: candidateIds[0] ?? "", sessionNumber: session.number, userId: "u", bankVersionId: "v1" },
    ...{ locale: "fr", startedAtS: 10, finishedAtS: null, finishReason: null, record: "[]", outboxSequence: 1 },
  });
  expect(await versions.sessions("v1", 50)).toEqual([]);
  await sink.markFirstStart(session.number, 10);
  const found = { number: session.number, establishmentName: "Collège Jeanne-Barret", date: "2026-11-25" };
  expect(await versions.sessions("v1", 50)).toEqual([found]);
  expect(await versions.sessions("v2", 50)).toEqual([]);
  // Exposure: of finished tests whose answers are still kept.
  const record = JSON.stringify([{ itemId: "1.1-a-01-a" }, { itemId: "1.1-b-01-a" }]);
  const test = {
    userId: "u",
    bankVersionId: "v1",
    locale: "fr" as const,
    startedAtS: 10,
    finishReason: "all-answered" as const,
  };
  const of = { ...test, sessionNumber: session.number, outboxSequence: 2 };
  await sink.saveAttempt({ ...of, candidateId: candidateIds[0] ?? "", finishedAtS: 20, record });
  expect(await versions.served("v1", 50)).toEqual({
    tests: 1,
    items: [
      { itemId: "1.1-a-01-a", tests: 1 },
      { itemId: "1.1-b-01-a", tests: 1 },
    ],
  });
  expect(await versions.served("v2", 50)).toEqual({ tests: 0, items: [] });
});
