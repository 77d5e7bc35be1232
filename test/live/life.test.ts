import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { deviceNamed, openSocket } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, attemptRows } from "#test/support/live-room.ts";
import { aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { migrate } from "#worker/live/store/migrations.ts";
import { loadState } from "#worker/live/store/snapshot.ts";
import { buildObjectDeps } from "#worker/wiring/build-object-deps.ts";

const TOOLS = buildObjectDeps(env);

test("one candidate's whole life by socket: the door unlocks by itself, 32 answers, the end", async () => {
  const clock = takeClock();
  const room = await aLiveRoom({ candidates: 2, extraTimePercent: 33 });
  const [candidateId = ""] = room.candidateIds;
  const supervisor = await openSocket(room, room.supervisor());
  const pupil = await openSocket(room, room.candidate(), deviceNamed("pupil"));
  const first = await supervisor.hello("room");
  expect(first.rows).toHaveLength(2);
  expect(first.header).toMatchObject({ sessionNumber: room.number, accessCode: "TQVF63", questionCount: 32 });

  await pupil.hello("candidate");
  expect(await pupil.send({ type: "arrive" })).toBe("ok");
  const arrived = await supervisor.next("rows", ({ rows }) => rows[0]?.waitingSinceMs !== null);
  expect(arrived.rows).toMatchObject([
    { candidateId, waitingSinceMs: clock.nowMs, acts: expect.arrayContaining(["confirm-presence"]) },
  ]);

  expect(await supervisor.send({ type: "confirm-presence", candidateId })).toBe("ok");
  // Nobody asked: the page of the candidate gets its new screen.
  expect(await pupil.screen("code")).toEqual({
    screen: "code",
    purpose: "start",
    validUntilMs: clock.nowMs + 15 * 60_000,
  });
  expect(await pupil.enter("wrong1")).toBe("WRONG_ACCESS_CODE");
  expect(await pupil.enter()).toBe("ok");
  await pupil.screen("instructions");
  expect(await pupil.send({ type: "start" })).toBe("ok");
  let question = await pupil.screen("question");
  expect(question.clock).toMatchObject({
    deadlineMs: clock.nowMs + 8379_000,
    extraTimePercent: 33,
    allowedSeconds: 8379,
    stoppedAtMs: null,
    ledger: [],
  });
  for (let number = 1; number < 32; number += 1) {
    clock.advance(60_000);
    expect(question.number).toBe(number);
    expect(await pupil.answer(question)).toBe("ok");
    question = await pupil.screen("question");
  }
  expect(await pupil.answer(question)).toBe("ok");
  expect(await pupil.screen("ended")).toEqual({ screen: "ended", reason: "all-answered", answeredCount: 32 });
  const ended = await supervisor.next("rows", ({ rows }) => rows[0]?.phase === "finished");
  expect(ended.rows).toMatchObject([
    { finish: { reason: "all-answered", atMs: clock.nowMs }, answeredCount: 32, acts: ["add-note"] },
  ]);

  expect(await room.stub.overview(room.number)).toMatchObject({
    candidates: [{ phase: "finished", answeredCount: 32 }, { phase: "not-started" }],
  });
  const [row] = await attemptRows(room.number);
  expect(row).toMatchObject({ finish_reason: "all-answered", finished_at_s: clock.nowMs / 1000 });
  expect(JSON.parse(row?.record ?? "[]")).toHaveLength(32);
});

test("a refresh tells every page what changed in D1: a new candidate, more time", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  await env.DB.prepare("update candidate set extra_time_percent = 33 where session_number = ?").bind(room.number).run();
  await room.stub.refresh(room.number);
  const deadlineMs = clock.startMs + 8379_000;
  const shown = await pupil.next("candidate", ({ view }) => view.extraTimePercent === 33);
  expect(shown.view.screen).toMatchObject({ screen: "question", clock: { deadlineMs } });
  expect((await watcher.next("room")).rows).toMatchObject([{ deadlineMs, phase: "running" }]);
  expect(
    await runInDurableObject(room.stub, (_, { storage }) =>
      storage.sql.exec("select at_ms from alarm where name = 'due'").one(),
    ),
  ).toEqual({ at_ms: deadlineMs });
});

test("storage that is newer than the code stops the object: an older code must not write", async () => {
  const room = await aLiveRoom();
  await aWatcher(room);
  const outcome = await runInDurableObject(room.stub, (_, { storage }) => {
    migrate(storage, TOOLS);
    storage.sql.exec("insert into migration (id) values (9999)");
    const attempt = () => migrate(storage, TOOLS);
    expect(attempt).toThrow("storage is newer than the code: migration 9999");
    storage.sql.exec("delete from migration where id = 9999");
    return "told";
  });
  expect(outcome).toBe("told");
});

test("a stored state that does not parse stops the object loudly, and the alarm stays armed", async () => {
  takeClock();
  const room = await aLiveRoom();
  await aPupilInTest(room);
  await runInDurableObject(room.stub, (_, { storage }) => {
    storage.sql.exec(`update candidate set json = '{"attempt":{"kind":"none"}}'`);
    expect(() => loadState(storage)).toThrow("expected object");
  });
  await evictDurableObject(room.stub, { webSockets: "close" });
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  await runDurableObjectAlarm(room.stub);
  expect(warned.mock.calls.flat()).toEqual([JSON.stringify({ event: "alarm-failed", reason: "ZodError" })]);
  expect(await runInDurableObject(room.stub, (_, { storage }) => storage.getAlarm())).toBe(Date.now() + 1_000);
});

test("the journal names accounts, never people", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { watcher } = await aPupilInTest(room);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  const actors = await runInDurableObject(room.stub, (_, { storage }) =>
    storage.sql
      .exec("select distinct actor from journal")
      .toArray()
      .map(({ actor }) => JSON.parse(String(actor))),
  );
  expect(actors).toEqual([
    { role: "system", userId: null },
    { role: "candidate", userId: room.candidate().userId },
    { role: "supervisor", userId: "u-Nina BERGER" },
  ]);
});
