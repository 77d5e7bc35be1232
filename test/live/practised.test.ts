import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, breakTable, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { right, someItems } from "#test/support/session-factory.ts";
import { readPractised } from "#worker/live/loop/read-practised.ts";
import { loadState } from "#worker/live/store/snapshot.ts";

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
     select ?1, '1.1', ?2 * 1000 + key, 1, 's', value, 1, ?2 from json_each(?3)`,
  )
    .bind(candidate(at).userId, answeredAtS, JSON.stringify(items))
    .run();
}

/** What the object keeps of it for the candidate in test. */
async function frozen({ stub }: LiveRoomSeed): Promise<readonly string[] | undefined> {
  return runInDurableObject(stub, (_, { storage }) => {
    const attempt = Object.values(loadState(storage).candidates)[0]?.attempt;
    return attempt?.kind === "running" ? attempt.course.recentlyPractised : undefined;
  });
}

test("T8 what the account practised 89 days before is kept with its test, an eviction included, and is not asked first", async () => {
  takeClock();
  const room = await aLiveRoom();
  await practise(room, 89);
  const { pupil, question } = await aPupilInTest(room);
  expect(PRACTISED).not.toContain(question.item.id);
  expect((await frozen(room))?.toSorted()).toEqual(PRACTISED.toSorted());
  // Practised meanwhile, which no page offers: the test does not know of it.
  await practise(room, 0, ["1.1-tube-0-0-a"]);
  await evictDurableObject(room.stub);
  const answer = { type: "answer" as const, number: 1, itemId: question.item.id, answer: right() };
  expect(await pupil.send(answer)).toBe("ok");
  expect((await frozen(room))?.toSorted()).toEqual(PRACTISED.toSorted());
});

test("T8 what was practised 91 days before, or by a neighbour, is as good as not practised", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  await practise(room, 91);
  await practise(room, 1, PRACTISED, 1);
  await aPupilInTest(room);
  expect(await frozen(room)).toEqual([]);
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
