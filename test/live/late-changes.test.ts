import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { eventually } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, breakTable, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { LiveRoom } from "#worker/live/loop/live-room.ts";
import type { LivePlan } from "#worker/usecases/ports.ts";
import { buildObjectDeps } from "#worker/wiring/build-object-deps.ts";

const forgotten = { type: "set-extra-time", reason: "aménagement oublié" } as const;

async function percentInD1(candidateId: string): Promise<unknown> {
  return env.DB.prepare("select extra_time_percent as n from candidate where id = ?").bind(candidateId).first("n");
}

async function staffSets(room: LiveRoomSeed, percent: number): Promise<void> {
  await env.DB.prepare("update candidate set extra_time_percent = ? where id = ?")
    .bind(percent, room.candidateIds[0])
    .run();
  await room.stub.refresh(room.number);
}

test("G7 a percentage given in the room reaches D1, and a later change of staff's wins, also back to the first value", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const { watcher } = await aPupilInTest(room);
  await watcher.send({ ...forgotten, candidateId, percent: 33 });
  expect(
    await eventually(
      () => percentInD1(candidateId),
      (found) => found === 33,
    ),
  ).toBe(33);
  await room.stub.refresh(room.number);
  expect((await watcher.hello("room")).rows).toMatchObject([{ deadlineMs: clock.startMs + 8379_000 }]);
  await staffSets(room, 0);
  expect((await watcher.hello("room")).rows).toMatchObject([
    { extraTimePercent: 0, deadlineMs: clock.startMs + 6300_000 },
  ]);
});

test("G7 while D1 does not have it yet a list read again leaves the room's percentage alone", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const clock = takeClock();
  const room = await aLiveRoom({ candidates: 3 });
  const [candidateId = ""] = room.candidateIds;
  // Three records that D1 refuses stop the round before it comes to the percentage.
  const repair = await breakTable("attempt");
  for (const at of [0, 1, 2]) await aPupilInTest(room, { at, device: `pupil-${at}` });
  const watcher = await aWatcher(room);
  await watcher.send({ ...forgotten, candidateId, percent: 33 });
  await room.stub.refresh(room.number);
  expect(await percentInD1(candidateId)).toBe(0);
  expect((await watcher.hello("room")).rows[0]).toMatchObject({ extraTimePercent: 33 });
  await repair();
  clock.advance(120_000);
  await runDurableObjectAlarm(room.stub);
  expect(await percentInD1(candidateId)).toBe(33);
  await staffSets(room, 10);
  expect((await watcher.hello("room")).rows[0]).toMatchObject({ extraTimePercent: 10 });
});

test("G7 a list that was asked for before the room's change is older than it", async () => {
  takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  await aWatcher(room);
  const found = await runInDurableObject(room.stub, async (_, { storage }) => {
    const deps = buildObjectDeps(env);
    const old = await deps.source.loadPlan(room.number);
    let arrive: (list: LivePlan | null) => void = () => {};
    const loadPlan = () => new Promise<LivePlan | null>((resolve) => (arrive = resolve));
    const live = new LiveRoom(storage, { ...deps, source: { ...deps.source, loadPlan } });
    const reading = live.readPlan(room.number);
    const by = { userId: "u-nina", name: "Nina" };
    live.apply({ ...forgotten, candidateId, percent: 33, by }, { role: "supervisor", userId: by.userId }, null);
    storage.sql.exec("delete from outbox");
    arrive(old);
    await reading;
    return live.state.candidates[candidateId]?.identity.extraTimePercent;
  });
  expect(found).toBe(33);
});
