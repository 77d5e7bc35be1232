import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { commandFrame, deviceNamed } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, breakTable, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { right, someItems } from "#test/support/session-factory.ts";
import { readPractised } from "#worker/live/loop/read-practised.ts";

const DAY_S = 86_400;
/** Four a competence in two tubes: the later two of them. */
const PRACTISED = someItems()
  .map(({ id }) => id)
  .filter((id) => !/-[01]-a$/u.test(id));

/** The account answered these items in practice so many days before now. */
async function practise({ candidate }: LiveRoomSeed, days: number, items = PRACTISED, at = 0): Promise<void> {
  const answeredAtS = Math.floor(Date.now() / 1000) - days * DAY_S;
  await env.DB.prepare(
    `insert into practice_answer (user_id, competence, place, run, skill, item_id, is_right, answered_at_s)
     select ?1, '1.1', key, 1, 's', value, 1, ?2 from json_each(?3)`,
  )
    .bind(candidate(at).userId, answeredAtS, JSON.stringify(items))
    .run();
}

/** Ids of the first `count` questions of a test, all answered right; the object is evicted half-way. */
async function takeQuestions(room: LiveRoomSeed, first: string, count: number): Promise<string[]> {
  const asked = [first];
  for (let number = 1; number < count; number += 1) {
    if (number === count / 2) await evictDurableObject(room.stub);
    const answer = { type: "answer" as const, number, itemId: asked.at(-1) ?? "", answer: right() };
    const [, shown] = await room.stub.exchange(
      room.number,
      room.candidate(),
      commandFrame(answer, deviceNamed("pupil")),
    );
    const screen = shown?.t === "candidate" ? shown.view.screen : null;
    if (screen?.screen !== "question") throw new Error(`no question ${number + 1}`);
    asked.push(screen.item.id);
  }
  return asked;
}

test("T8 what the account practised 89 days before is not asked, an eviction of the object in mid-test included", async () => {
  takeClock();
  const room = await aLiveRoom();
  await practise(room, 89);
  const { question } = await aPupilInTest(room);
  const asked = await takeQuestions(room, question.item.id, 16);
  expect(asked.filter((id) => PRACTISED.includes(id))).toEqual([]);
  expect(new Set(asked).size).toBe(16);
});

test("T8 what was practised 91 days before, or by a neighbour, is asked like any other", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  await practise(room, 91);
  await practise(room, 1, PRACTISED, 1);
  const { question } = await aPupilInTest(room);
  const asked = await takeQuestions(room, question.item.id, 16);
  expect(asked.filter((id) => PRACTISED.includes(id)).length).toBeGreaterThan(0);
});

test("T8 when D1 cannot say what was practised the test starts without, and nothing personal is logged", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  takeClock();
  const room = await aLiveRoom();
  await practise(room, 1);
  const repair = await breakTable("practice_answer");
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" });
  expect([await pupil.enter(), await pupil.send({ type: "start" })]).toEqual(["ok", "ok"]);
  await repair();
  expect(warn.mock.calls).toEqual([[JSON.stringify({ event: "practice-not-read", reason: "Error" })]]);
});

test("T8 a reading that does not end is waited for two seconds", async () => {
  const warn = vi
    .spyOn(console, "warn")
    .mockReset()
    .mockImplementation(() => {});
  vi.useFakeTimers();
  try {
    const reading = readPractised({ loadPractised: () => new Promise(() => {}) }, "u", 0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await reading).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
  expect(warn).toHaveBeenCalledOnce();
});
