import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openSocket } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest } from "#test/support/live-scenes.ts";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";

const ITEM = simulatorItem("5.1-reseau-01-a");
const RIGHT = answerOfRun(ITEM, ITEM.key.right[0], "fr");
if (RIGHT.kind !== "simulator") throw new Error("a simulator's answer");
const keep = (itemId = ITEM.id) => ({ type: "keep-draft" as const, itemId, answer: RIGHT });

/** A room whose test has one question: a practical task. */
async function aRoomOfTasks(): Promise<LiveRoomSeed> {
  const room = await aLiveRoom();
  await env.DB.batch([
    env.DB.prepare(
      "insert or ignore into bank_version (id, checksum, item_count, published_at_s, activated_at_s) values ('bank-tasks', 'tasks', 1, 3, 4)",
    ),
    env.DB.prepare("insert or ignore into bank_item (version_id, item_id, json) values ('bank-tasks', ?, ?)").bind(
      ITEM.id,
      JSON.stringify({ ...ITEM, usage: "exam" }),
    ),
  ]);
  return room;
}

/** The types of all that the journal has. */
async function heard({ stub, number }: LiveRoomSeed): Promise<string[]> {
  const all = { newestFirst: false, candidateId: null, types: null, offset: 0, limit: 100 };
  return (await stub.journal(number, all)).entries.map(({ type }) => type);
}

function drafts({ stub }: LiveRoomSeed): Promise<number> {
  return runInDurableObject(stub, (_, { storage }) =>
    Number(storage.sql.exec("select count(*) as n from draft").one().n),
  );
}

test("R8 what is half done is kept through an eviction, told to its own page as its own, and goes with the answer", async () => {
  takeClock();
  const room = await aRoomOfTasks();
  const { pupil, question } = await aPupilInTest(room);
  expect(question.item.kind).toBe("simulator");
  const before = await heard(room);
  expect(await pupil.send(keep())).toBe("ok");
  await evictDurableObject(room.stub);
  const back = await aPupil(room);
  const { draft } = await back.hello("candidate");
  expect(draft).toEqual({ itemId: ITEM.id, log: JSON.stringify(RIGHT.actions), isOwn: true });
  // A draft is no act: the journal has none of it.
  expect((await heard(room)).slice(0, before.length)).toEqual(before);
  expect((await heard(room)).filter((type) => type.includes("draft"))).toEqual([]);
  expect(await back.send({ type: "answer", number: 1, itemId: ITEM.id, answer: RIGHT })).toBe("ok");
  expect(await drafts(room)).toBe(0);
});

test("R8 another machine that goes on with the test has it, and knows that it is not its own", async () => {
  takeClock();
  const room = await aRoomOfTasks();
  const { pupil, watcher } = await aPupilInTest(room);
  await pupil.send(keep());
  const other = await aPupil(room, { device: "other" });
  expect((await other.hello("candidate")).draft).toBeUndefined();
  await watcher.send({ type: "authorise-resume", candidateId: room.candidateIds[0] ?? "" });
  expect(await other.enter()).toBe("ok");
  const { draft } = await other.hello("candidate");
  expect(draft).toMatchObject({ itemId: ITEM.id, isOwn: false });
  expect(await other.send(keep())).toBe("ok");
  expect((await other.hello("candidate")).draft).toMatchObject({ isOwn: true });
});

test("R8 nothing is kept of another question, from another device, from a supervisor, or of a log too long", async () => {
  takeClock();
  const room = await aRoomOfTasks();
  const { pupil, watcher } = await aPupilInTest(room);
  expect(await pupil.send(keep("5.1-reseau-02-a"))).toBe("QUESTION_NOT_CURRENT");
  const other = await aPupil(room, { device: "other" });
  expect(await other.send(keep())).toBe("QUESTION_NOT_CURRENT");
  expect(await watcher.send(keep())).toBe("QUESTION_NOT_CURRENT");
  expect(await drafts(room)).toBe(0);
  const endless = await openSocket(room, room.candidate(), "device-of-pupil-");
  const actions = Array.from({ length: 401 }, () => ({ do: "press" as const, control: "x" }));
  endless.raw(
    JSON.stringify({
      t: "command",
      v: 1,
      id: "12345678",
      deviceId: null,
      command: { ...keep(), answer: { ...RIGHT, actions } },
    }),
  );
  expect(await endless.closed()).toMatchObject({ reason: "bad-frame" });
});

test("an answer whose log was put in another order is refused, and the question stays", async () => {
  takeClock();
  const room = await aRoomOfTasks();
  const { pupil } = await aPupilInTest(room);
  const wrong = answerOfRun(ITEM, ITEM.key.wrong[1]?.run, "fr");
  if (wrong.kind !== "simulator" || wrong.simulator !== "settings") throw new Error("an answer of the settings");
  const answer = { ...wrong, actions: [...wrong.actions].reverse() };
  expect(await pupil.send({ type: "answer", number: 1, itemId: ITEM.id, answer })).toBe("ANSWER_LOG_BROKEN");
  expect(await pupil.send({ type: "answer", number: 1, itemId: ITEM.id, answer: RIGHT })).toBe("ok");
});
