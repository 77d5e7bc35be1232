import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { deviceNamed, openSocket } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, attemptRows, type LiveRoomSeed, type LiveStub } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { LINK_LOOK_SECONDS, LINK_LOST_SECONDS } from "#worker/contract/live/version.ts";

const BASE_MS = 6300_000;
const GRACE_MS = 300_000;

function physicalAlarm(stub: LiveStub): Promise<number | null> {
  return runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
}

function namedAlarms(stub: LiveStub): Promise<Record<string, number>> {
  return runInDurableObject(stub, (_, { storage }) =>
    Object.fromEntries(
      storage.sql
        .exec<{ name: string; at_ms: number }>("select name, at_ms from alarm")
        .toArray()
        .map(({ name, at_ms }) => [name, at_ms]),
    ),
  );
}

async function phaseOf(room: LiveRoomSeed) {
  const { candidates } = await room.stub.overview(room.number);
  return candidates[0];
}

test("D2 an alarm 1 ms early changes nothing and is armed again; at the deadline the test elapses, nobody online", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  const deadline = clock.nowMs + BASE_MS;
  pupil.socket.close(1000);
  watcher.socket.close(1000);
  await evictDurableObject(room.stub, { webSockets: "close" });
  expect((await namedAlarms(room.stub)).due).toBe(deadline);
  clock.to(deadline - 1);
  expect(await runDurableObjectAlarm(room.stub)).toBe(true);
  expect((await phaseOf(room))?.phase).toBe("running");
  expect((await namedAlarms(room.stub)).due).toBe(deadline);
  clock.to(deadline);
  expect(await runDurableObjectAlarm(room.stub)).toBe(true);
  expect((await phaseOf(room))?.phase).toBe("elapsed");
  expect((await namedAlarms(room.stub)).due).toBe(deadline + GRACE_MS);
});

test("D4 the grace's alarm ends the test with nobody online, the finish is the deadline, and the record is in D1", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  await pupil.answer(question);
  const deadline = clock.startMs + BASE_MS;
  pupil.socket.close(1000);
  watcher.socket.close(1000);
  await evictDurableObject(room.stub, { webSockets: "close" });
  clock.to(deadline);
  await runDurableObjectAlarm(room.stub);
  clock.to(deadline + GRACE_MS - 1);
  await runDurableObjectAlarm(room.stub);
  expect((await phaseOf(room))?.phase).toBe("elapsed");
  await evictDurableObject(room.stub);
  clock.to(deadline + GRACE_MS);
  await runDurableObjectAlarm(room.stub);
  expect(await phaseOf(room)).toMatchObject({ phase: "finished", finishReason: "time-elapsed", answeredCount: 1 });
  expect(await attemptRows(room.number)).toMatchObject([
    { finish_reason: "time-elapsed", finished_at_s: deadline / 1000, started_at_s: clock.startMs / 1000 },
  ]);
  expect(await physicalAlarm(room.stub)).toBeNull();
});

test("D5 an alarm hours late, then a second one, record the deadline once", async () => {
  const clock = takeClock();
  const room = await aLiveRoom({ extraTimePercent: 33 });
  await aPupilInTest(room);
  const deadline = clock.startMs + 8379_000;
  clock.to(deadline + 5 * 3_600_000);
  await runDurableObjectAlarm(room.stub);
  expect(await runDurableObjectAlarm(room.stub)).toBe(false);
  const rows = await attemptRows(room.number);
  expect(rows).toMatchObject([{ finish_reason: "time-elapsed", finished_at_s: deadline / 1000 }]);
});

test("both screens hear of the elapsed time without asking", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  clock.to(clock.startMs + BASE_MS);
  await runDurableObjectAlarm(room.stub);
  const shown = await pupil.next("candidate", ({ view }) => view.screen.screen === "question" && view.screen.isElapsed);
  expect(shown.nowMs).toBe(clock.nowMs);
  const row = await watcher.next("rows", ({ rows }) => rows[0]?.phase === "elapsed");
  expect(row.rows[0]).toMatchObject({ autoEndMs: clock.nowMs + GRACE_MS, acts: expect.arrayContaining(["end-test"]) });
});

test("the physical alarm is the soonest of the named ones, strictly in the future", async () => {
  const clock = takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const soonest = async () => {
    const named = Object.values(await namedAlarms(room.stub));
    expect(await physicalAlarm(room.stub)).toBe(
      named.length === 0 ? null : Math.max(Math.min(...named), clock.nowMs + 1),
    );
  };
  const watcher = await aWatcher(room);
  await soonest();
  expect(await physicalAlarm(room.stub)).toBeNull();
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" });
  await soonest();
  expect(await physicalAlarm(room.stub)).toBe(clock.nowMs + 15 * 60_000);
  const pupil = await aPupil(room);
  await pupil.enter();
  await pupil.send({ type: "start" });
  await soonest();
  expect(await namedAlarms(room.stub)).toEqual({
    due: clock.nowMs + BASE_MS,
    links: clock.nowMs + LINK_LOOK_SECONDS * 1000,
  });
  clock.to(clock.startMs + BASE_MS);
  await runDurableObjectAlarm(room.stub);
  await soonest();
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  await soonest();
  expect(await physicalAlarm(room.stub)).toBeNull();
});

test("P4 the alarm lapses a confirmation: the waiting page says so by itself", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" });
  await pupil.screen("code");
  clock.to(clock.startMs + 15 * 60_000 - 1);
  await runDurableObjectAlarm(room.stub);
  clock.advance(1);
  await runDurableObjectAlarm(room.stub);
  expect(await pupil.screen("waiting")).toEqual({ screen: "waiting", reason: "lapsed", sinceMs: clock.startMs });
  expect(await pupil.enter()).toBe("PRESENCE_LAPSED");
});

test("while somebody is in test the object looks at the links every 15 s and tells the supervisors", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  pupil.raw("ping");
  await pupil.text("pong");
  for (let look = 1; look <= 2; look += 1) {
    const seen = watcher.frames.filter(({ t }) => t === "links").length;
    clock.to(clock.startMs + look * LINK_LOOK_SECONDS * 1000);
    await runDurableObjectAlarm(room.stub);
    const links = await watcher.next("links", ({ nowMs }) => nowMs === clock.nowMs);
    expect(links.ages).toEqual([look * LINK_LOOK_SECONDS]);
    expect(links.supervisors).toBe(1);
    expect(watcher.frames.filter(({ t }) => t === "links").length).toBe(seen + 1);
    expect(await namedAlarms(room.stub)).toMatchObject({ links: clock.nowMs + LINK_LOOK_SECONDS * 1000 });
  }
  expect(pupil.frames.filter(({ t }) => t === "links")).toEqual([]);
});

test("a command that comes when a look is due does not push the look away", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { watcher } = await aPupilInTest(room);
  clock.to(clock.startMs + LINK_LOOK_SECONDS * 1000);
  expect(await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" })).toBe(
    "TEST_ALREADY_STARTED",
  );
  await runDurableObjectAlarm(room.stub);
  expect((await watcher.next("links", ({ nowMs }) => nowMs === clock.nowMs)).supervisors).toBe(1);
});

test.each([
  [-1, null],
  [0, "lost"],
  [1, "lost"],
])("a page that closed keeps its last sign; a look %i ms from 30 s of silence finds it %s", async (offset, found) => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  pupil.socket.close(1000);
  expect((await watcher.next("links", ({ supervisors }) => supervisors === 1)).ages).toEqual([0]);
  clock.to(clock.startMs + LINK_LOST_SECONDS * 1000 + offset);
  await runDurableObjectAlarm(room.stub);
  const lost = (await watcher.hello("room")).rows[0]?.linkLostSinceMs;
  expect(lost).toBe(found === null ? null : clock.startMs);
  const back = await openSocket(room, room.candidate(), deviceNamed("pupil"));
  await back.hello("candidate");
  expect((await watcher.hello("room")).rows).toMatchObject([{ linkLostSinceMs: null, phase: "running" }]);
});

test("an eviction between any two steps loses nothing, and hibernated sockets go on", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  const evict = () => evictDurableObject(room.stub);
  await evict();
  expect(await watcher.send({ type: "confirm-presence", candidateId })).toBe("ok");
  await pupil.screen("code");
  await evict();
  expect(await pupil.enter()).toBe("ok");
  await evict();
  expect(await pupil.send({ type: "start" })).toBe("ok");
  let question = await pupil.screen("question");
  for (let number = 1; number <= 3; number += 1) {
    await evict();
    clock.advance(1_000);
    expect(await pupil.answer(question)).toBe("ok");
    question = await pupil.screen("question");
    expect(question.number).toBe(number + 1);
  }
  await evict();
  expect(await watcher.send({ type: "end-test", candidateId })).toBe("ok");
  expect(await pupil.screen("ended")).toMatchObject({ reason: "ended-by-supervisor", answeredCount: 3 });
  const names = watcher.frames.flatMap((frame) =>
    frame.t === "rows" ? frame.rows.map(({ presence }) => presence) : [],
  );
  expect(names).toContainEqual({ kind: "confirmed", sinceMs: clock.startMs, byName: "Nina BERGER" });
});
