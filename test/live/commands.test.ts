import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { commandFrame, deviceNamed, helloFrame, openSocket } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, type LiveStub } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { right } from "#test/support/session-factory.ts";

function journalLength(stub: LiveStub): Promise<number> {
  return runInDurableObject(stub, (_, { storage }) =>
    Number(storage.sql.exec("select count(*) as n from journal").one().n),
  );
}

test("a repeated command id changes nothing and is answered done, by socket, by request, after an eviction", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  const id = crypto.randomUUID();
  expect(await pupil.answer(question, id)).toBe("ok");
  await pupil.screen("question");
  const written = await journalLength(room.stub);
  clock.advance(5_000);
  expect(await pupil.answer(question, id)).toBe("ok");
  await evictDurableObject(room.stub);
  expect(await pupil.answer(question, id)).toBe("ok");
  const answer = { type: "answer" as const, number: 1, itemId: question.item.id, answer: right() };
  const frames = await room.stub.exchange(
    room.number,
    room.candidate(),
    commandFrame(answer, deviceNamed("pupil"), id),
  );
  expect(frames).toMatchObject([
    { t: "done", id },
    { t: "candidate", view: { screen: { screen: "question", number: 2 } } },
  ]);
  expect(await journalLength(room.stub)).toBe(written);
  expect(await pupil.answer(question)).toBe("ALREADY_ANSWERED");
});

test("M5 a grant whose command comes again, by socket, by request, after an eviction, is given once", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  const grant = { type: "grant" as const, candidateIds: null, seconds: 300, reason: "coupure réseau" };
  const id = crypto.randomUUID();
  expect(await watcher.send(grant, id)).toBe("ok");
  expect(await watcher.send(grant, id)).toBe("ok");
  await evictDurableObject(room.stub);
  clock.advance(90_000);
  const frames = await room.stub.exchange(room.number, room.supervisor("Ada"), commandFrame(grant, null, id));
  expect(frames).toMatchObject([
    { t: "done", id },
    { t: "room", rows: [{ deadlineMs: clock.startMs + 6600_000, ledger: [{ kind: "grant", seconds: 300 }] }] },
  ]);
  const shown = await pupil.hello("candidate");
  expect(shown.view).toMatchObject({ allowedSeconds: 6600 });
});

test("M2 three supervisors, one report: who comes second is told who was faster, all see it, the pupil goes on", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const { pupil, watcher, question } = await aPupilInTest(room);
  const ada = await aWatcher(room, "Ada MOREAU");
  const third = await aWatcher(room, "Sol KEITA");
  expect(await pupil.send({ type: "raise-alert", number: 1, itemId: question.item.id })).toBe("ok");
  expect(await pupil.answer(question)).toBe("ALERT_OPEN");
  await ada.next("rows", ({ rows }) => rows[0]?.alert !== null);
  clock.advance(61_000);
  expect(await ada.send({ type: "accept-alert", candidateId, code: "E9" })).toBe("ok");
  clock.advance(3_000);
  const id = crypto.randomUUID();
  expect(await watcher.send({ type: "refuse-alert", candidateId }, id)).toBe("ALERT_ALREADY_CLOSED");
  const refused = await watcher.next("refused", (frame) => frame.id === id);
  expect(refused.meta).toEqual({ name: "Ada MOREAU", seconds: 3 });
  const seen = await third.next("rows", ({ rows }) => rows[0]?.setAsideCount === 1);
  expect(seen.rows).toMatchObject([
    {
      alert: null,
      lastAlert: { byName: "Ada MOREAU" },
      deadlineMs: clock.startMs + 6361_000,
      ledger: [{ kind: "alert", seconds: 61 }],
    },
  ]);
  const shown = await pupil.next("candidate", ({ view }) => {
    const { screen } = view;
    return screen.screen === "question" && !screen.isReported && screen.item.id !== question.item.id;
  });
  expect(shown.view.screen).toMatchObject({ screen: "question", number: 1 });
});

test("E3 the repeat of a wrong code counts once and is refused again", async () => {
  takeClock();
  const room = await aLiveRoom();
  const pupil = await aPupil(room);
  const enter = { type: "enter" as const, accessCode: "XXXX99", locale: "fr" as const };
  const id = crypto.randomUUID();
  expect(await pupil.send(enter, id)).toBe("WRONG_ACCESS_CODE");
  const written = await journalLength(room.stub);
  const again = await room.stub.exchange(room.number, room.candidate(), commandFrame(enter, deviceNamed("pupil"), id));
  expect(again[0]).toEqual({ t: "refused", id, code: "WRONG_ACCESS_CODE" });
  expect(await journalLength(room.stub)).toBe(written);
});

test("a refused command may be asked again under its own id once it is possible", async () => {
  takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  const enter = { type: "enter" as const, accessCode: "TQVF63", locale: "fr" as const };
  const frame = commandFrame(enter, deviceNamed("pupil"));
  const ask = async () => (await room.stub.exchange(room.number, room.candidate(), frame))[0];
  expect(await ask()).toMatchObject({ t: "refused", code: "PRESENCE_NOT_CONFIRMED" });
  await watcher.send({ type: "confirm-presence", candidateId });
  expect(await ask()).toMatchObject({ t: "done" });
  await pupil.screen("instructions");
});

test("T1 a double click on start, sent before any answer, starts once", async () => {
  takeClock();
  const room = await aLiveRoom();
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[0] ?? "" });
  await pupil.enter();
  const both = await Promise.all([pupil.send({ type: "start" }), pupil.send({ type: "start" })]);
  expect(both).toEqual(["ok", "ok"]);
  const served = await runInDurableObject(room.stub, (_, { storage }) =>
    storage.sql
      .exec("select event from journal where event like '%question-served%' or event like '%test-started%'")
      .toArray(),
  );
  expect(served).toHaveLength(2);
});

test("a request gets the frames that a socket gets, and the sockets hear of it", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const device = deviceNamed("request");
  const ask = (frame: unknown) => room.stub.exchange(room.number, room.candidate(), frame);
  const askSupervisor = (frame: unknown) => room.stub.exchange(room.number, room.supervisor(), frame);
  const watcher = await aWatcher(room);
  expect(await ask(helloFrame(null))).toMatchObject([{ t: "candidate", view: { screen: { screen: "waiting" } } }]);
  await ask(commandFrame({ type: "arrive" }, device));
  await watcher.next("rows", ({ rows }) => rows[0]?.waitingSinceMs === clock.nowMs);
  const confirmed = await askSupervisor(commandFrame({ type: "confirm-presence", candidateId }, null));
  expect(confirmed).toMatchObject([{ t: "done" }, { t: "room", rows: [{ presence: { byName: "Nina BERGER" } }] }]);
  await ask(commandFrame({ type: "enter", accessCode: "tqvf 63", locale: "en" }, device));
  const started = await ask(commandFrame({ type: "start" }, device));
  expect(started).toMatchObject([
    { t: "done" },
    { t: "candidate", view: { screen: { screen: "question", number: 1 } } },
  ]);
  const pupil = await openSocket(room, room.candidate(), device);
  expect(await pupil.hello("candidate")).toMatchObject({
    view: started[1]?.t === "candidate" ? started[1].view : null,
  });
});

test("R1–R5 a second device: asked, refused, authorised, same question; the first one freezes", async () => {
  takeClock();
  const room = await aLiveRoom();
  const [candidateId = ""] = room.candidateIds;
  const { pupil, watcher, question } = await aPupilInTest(room);
  await pupil.answer(question);
  const second = await pupil.screen("question");
  const other = await aPupil(room, { device: "other" });
  await other.screen("resume-requested");
  await watcher.next("rows", ({ rows }) => rows[0]?.resume.kind === "requested");
  expect(await other.enter()).toBe("RESUME_NOT_AUTHORISED");
  expect(await watcher.send({ type: "authorise-resume", candidateId })).toBe("ok");
  await other.screen("code");
  await evictDurableObject(room.stub);
  expect(await other.enter()).toBe("ok");
  expect(await other.screen("question")).toEqual(second);
  await pupil.screen("frozen");
  expect(await pupil.answer(second)).toBe("DEVICE_NOT_HOLDER");
  expect(await other.answer(second)).toBe("ok");
  expect((await other.screen("question")).number).toBe(3);
  const third = await aPupil(room, { device: "third" });
  expect(await third.enter()).toBe("RESUME_NOT_AUTHORISED");
});

test("two supervisors see each other's acts, and count as two; two windows of one count as one", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const nina = await aWatcher(room, "Nina");
  const ada = await aWatcher(room, "Ada");
  await nina.next("links", ({ supervisors }) => supervisors === 2);
  await aWatcher(room, "Ada");
  expect((await ada.hello("room")).supervisors).toBe(2);
  await nina.send({ type: "confirm-presence", candidateId: room.candidateIds[1] ?? "" });
  const frame = await ada.next("rows");
  expect(frame.rows).toMatchObject([{ candidateId: room.candidateIds[1], presence: { byName: "Nina" } }]);
  expect(frame.seq).toBeGreaterThan(frame.after);
  await ada.send({ type: "cancel-presence", candidateId: room.candidateIds[1] ?? "" });
  await nina.next("rows", ({ rows }) => rows[0]?.presence.kind === "unconfirmed");
});

test("a page that missed frames gets the whole room again, with the same sequence as the last one", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const watcher = await aWatcher(room);
  const late = await aWatcher(room, "Ada");
  for (const candidateId of room.candidateIds) await watcher.send({ type: "confirm-presence", candidateId });
  const last = watcher.frames.findLast((frame) => frame.t === "rows");
  const whole = await late.hello("room");
  expect(whole.seq).toBe(last?.t === "rows" ? last.seq : -1);
  expect(whole.rows.map(({ presence }) => presence.kind)).toEqual(["confirmed", "confirmed"]);
});
