import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { eventually } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, attemptRows, breakTable, type LiveStub } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";

const STAFF = { userId: "u-staff", name: "Staff" };

function waiting(stub: LiveStub): Promise<number> {
  return runInDurableObject(stub, (_, { storage }) =>
    Number(storage.sql.exec("select count(*) as n from outbox").one().n),
  );
}

function outboxAlarm(stub: LiveStub): Promise<number | null> {
  return runInDurableObject(stub, (_, { storage }) => {
    const [row] = storage.sql.exec("select at_ms from alarm where name = 'outbox'").toArray();
    return row === undefined ? null : Number(row.at_ms);
  });
}

/** Failed deliveries are told in the log: here they are expected. */
function muteWarnings() {
  return vi.spyOn(console, "warn").mockImplementation(() => {});
}

test("a start and an end reach D1 once each: one row, the served questions in it, the session's first start", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  await eventually(
    () => attemptRows(room.number),
    (rows) => rows.length === 1,
  );
  expect(await attemptRows(room.number)).toMatchObject([{ finished_at_s: null, finish_reason: null, record: "[]" }]);
  clock.advance(61_000);
  await pupil.answer(question);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  expect(
    await eventually(
      () => waiting(room.stub),
      (found) => found === 0,
    ),
  ).toBe(0);
  const rows = await attemptRows(room.number);
  expect(rows).toMatchObject([{ finish_reason: "ended-by-supervisor", finished_at_s: clock.nowMs / 1000 }]);
  expect(JSON.parse(rows[0]?.record ?? "")).toMatchObject([
    { number: 1, itemId: question.item.id, outcome: { verdict: "right", answeredAtMs: clock.nowMs } },
    { number: 2, outcome: null },
  ]);
  const first = await env.DB.prepare("select first_started_at_s as s from certification_session where number = ?")
    .bind(room.number)
    .first("s");
  expect(first).toBe(clock.startMs / 1000);
});

test("while D1 fails the test goes on; tries are 1, 2, 4 … 60 s apart; then exactly one row with all answers", async () => {
  const warned = muteWarnings();
  const clock = takeClock();
  const room = await aLiveRoom();
  const repair = await breakTable("attempt");
  const { pupil, watcher, question } = await aPupilInTest(room);
  expect(
    await eventually(
      () => outboxAlarm(room.stub),
      (found) => found === clock.nowMs + 1_000,
    ),
  ).toBe(clock.nowMs + 1_000);
  for (const waitMs of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    clock.to((await outboxAlarm(room.stub)) ?? 0);
    if (waitMs === 8_000) await evictDurableObject(room.stub);
    await runDurableObjectAlarm(room.stub);
    expect(await outboxAlarm(room.stub)).toBe(clock.nowMs + waitMs);
  }
  expect(await pupil.answer(question)).toBe("ok");
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  await pupil.screen("ended");
  await repair();
  clock.to(((await outboxAlarm(room.stub)) ?? 0) + 1);
  await runDurableObjectAlarm(room.stub);
  expect([await waiting(room.stub), await outboxAlarm(room.stub)]).toEqual([0, null]);
  const rows = await attemptRows(room.number);
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0]?.record ?? "")).toHaveLength(2);
  expect(warned.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(warned.mock.calls.flat().join()).not.toMatch(/NOM|Prenom|BERGER/);
});

test("a row that D1 refuses for ever does not hold back the others", async () => {
  muteWarnings();
  takeClock();
  const room = await aLiveRoom();
  await aWatcher(room);
  await runInDurableObject(room.stub, (_, { storage }) => {
    const payload = {
      kind: "attempt",
      record: {
        candidateId: "nobody",
        sessionNumber: room.number,
        userId: "x",
        bankVersionId: "bank-live",
        locale: "fr",
        startedAtS: 1,
        finishedAtS: null,
        finishReason: null,
        record: "[]",
      },
    };
    storage.sql.exec("insert into outbox (payload) values (?)", JSON.stringify(payload));
  });
  await aPupilInTest(room);
  expect(
    await eventually(
      () => attemptRows(room.number),
      (rows) => rows.length === 1,
    ),
  ).toHaveLength(1);
  expect(
    await eventually(
      () => waiting(room.stub),
      (found) => found === 1,
    ),
  ).toBe(1);
  expect(await room.stub.finalise(room.number, STAFF)).toEqual({ ok: false, error: { code: "OUTBOX_PENDING" } });
});

test("a kill between delivery and deletion repeats the delivery, and D1 keeps one row", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { watcher } = await aPupilInTest(room);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  expect(
    await eventually(
      () => waiting(room.stub),
      (found) => found === 0,
    ),
  ).toBe(0);
  const before = await attemptRows(room.number);
  // The row that a kill would have left: delivered, not deleted.
  await runInDurableObject(room.stub, (_, { storage }) => {
    const payload = {
      kind: "attempt",
      record: {
        candidateId: room.candidateIds[0],
        sessionNumber: room.number,
        userId: "x",
        bankVersionId: "bank-live",
        locale: "fr",
        startedAtS: 1,
        finishedAtS: null,
        finishReason: null,
        record: "[]",
      },
    };
    storage.sql.exec("insert into outbox (seq, payload) values (1, ?)", JSON.stringify(payload));
    storage.sql.exec("insert or replace into alarm (name, at_ms) values ('outbox', ?)", clock.nowMs);
  });
  await evictDurableObject(room.stub);
  await room.stub.finalise(room.number, STAFF);
  expect(await attemptRows(room.number)).toEqual(before);
});

test("F4 finalisation is refused while D1 cannot take the records, and succeeds when asked again", async () => {
  muteWarnings();
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const { pupil, question } = await aPupilInTest(room);
  expect(
    await eventually(
      () => waiting(room.stub),
      (found) => found === 0,
    ),
  ).toBe(0);
  const repair = await breakTable("attempt");
  await pupil.answer(question);
  const refused = { ok: false, error: { code: "OUTBOX_PENDING" } };
  expect(await room.stub.finalise(room.number, STAFF)).toEqual(refused);
  expect(await pupil.screen("ended")).toMatchObject({ reason: "ended-by-finalisation", answeredCount: 1 });
  await evictDurableObject(room.stub);
  expect(await room.stub.finalise(room.number, STAFF)).toEqual(refused);
  await repair();
  const done = await room.stub.finalise(room.number, STAFF);
  expect(done).toMatchObject({ ok: true, value: { candidates: [{ phase: "finished" }, { phase: "not-started" }] } });
  expect(await attemptRows(room.number)).toMatchObject([{ finish_reason: "ended-by-finalisation" }]);
});

test("F5 finalising twice gives the same answer, closes the pages, and leaves no alarm", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const { watcher } = await aPupilInTest(room);
  const bystander = await aPupil(room, { at: 1, device: "bystander" });
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[1] ?? "" });
  const once = await room.stub.finalise(room.number, STAFF);
  await bystander.screen("closed");
  await watcher.next("room", ({ header }) => header.isFinalised);
  expect(await room.stub.finalise(room.number, STAFF)).toEqual(once);
  expect(await bystander.enter()).toBe("SESSION_FINALISED");
  expect(await runInDurableObject(room.stub, (_, { storage }) => storage.getAlarm())).toBeNull();
});

test("finalising a session that does not exist is refused", async () => {
  const stub = env.LIVE_SESSION.getByName("session-999998");
  expect(await stub.finalise(999_998, STAFF)).toEqual({ ok: false, error: { code: "SESSION_NOT_FOUND" } });
});

test("a start while D1 is away is refused as such, and works when it is back", async () => {
  muteWarnings();
  takeClock();
  const room = await aLiveRoom();
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" });
  await pupil.enter();
  const repair = await breakTable("bank_version");
  expect(await pupil.send({ type: "start" })).toBe("BANK_NOT_AVAILABLE");
  await repair();
  expect(await pupil.send({ type: "start" })).toBe("ok");
});

test("S4 the bank is copied at the first start: a version activated later, or a lost one, changes nothing", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  expect(
    await eventually(
      () => waiting(room.stub),
      (found) => found === 0,
    ),
  ).toBe(0);
  const repair = await breakTable("bank_version");
  await evictDurableObject(room.stub);
  expect(await pupil.answer(question)).toBe("ok");
  expect((await pupil.screen("question")).number).toBe(2);
  await repair();
});

test("who joined after the object had read the list is known at the first contact, and the record is theirs", async () => {
  takeClock();
  const room = await aLiveRoom({ joined: false });
  const watcher = await aWatcher(room);
  const { userId, candidateId } = room.candidate();
  // The join wrote D1, and its refresh of the object was lost.
  await env.DB.prepare("update candidate set user_id = ? where id = ?").bind(userId, candidateId).run();
  const pupil = await aPupil(room);
  await watcher.send({ type: "confirm-presence", candidateId });
  await pupil.enter();
  await pupil.send({ type: "start" });
  await watcher.send({ type: "end-test", candidateId });
  const rows = await eventually(
    () => attemptRows(room.number),
    ([row]) => row?.finish_reason != null,
  );
  expect(rows).toMatchObject([{ finish_reason: "ended-by-supervisor" }]);
});
