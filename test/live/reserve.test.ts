import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import {
  commandFrame,
  deviceNamed,
  eventually,
  helloFrame,
  type LiveClient,
  openSocket,
} from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, attemptRows, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest } from "#test/support/live-scenes.ts";
import { right } from "#test/support/session-factory.ts";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";
import { loadState } from "#worker/live/store/snapshot.ts";

const BASE_MS = 6300_000;
const GRACE_MS = 300_000;

async function takeReserve(pupil: LiveClient): Promise<ReserveView> {
  await pupil.send({ type: "take-reserve" });
  const { reserve } = await pupil.next("reserve");
  return reserve;
}

type Times = { shownAtMs: number; givenAtMs: number };

function fromReserve(reserve: ReserveView, place: number, { shownAtMs, givenAtMs }: Times): CandidateWireCommand {
  return {
    type: "answer",
    number: reserve.number + place,
    itemId: reserve.items[place - 1]?.id ?? "none",
    answer: right(),
    givenAtMs,
    reserve: { after: reserve.after, mark: reserve.mark, items: reserve.items.map(({ id }) => id), shownAtMs },
  };
}

function servedOf(room: LiveRoomSeed) {
  return runInDurableObject(room.stub, (_, { storage }) => {
    const attempt = loadState(storage).candidates[room.candidateIds[0] ?? ""]?.attempt;
    return attempt !== undefined && "course" in attempt ? (attempt.course?.served ?? []) : [];
  });
}

function byRequest(room: LiveRoomSeed, command: CandidateWireCommand, device: string): Promise<ServerFrame[]> {
  return room.stub.exchange(room.number, room.candidate(), commandFrame(command, deviceNamed(device)));
}

test("O1 a page that asks gets its reserve on a frame of its own, without a key, and asked again the same", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  const reserve = await takeReserve(pupil);
  expect(reserve).toMatchObject({ after: question.item.id, number: 1 });
  expect(reserve.items).toHaveLength(5);
  expect(await takeReserve(pupil)).toEqual(reserve);
  expect(pupil.texts.join()).not.toContain("SECRET");
  expect(await servedOf(room)).toHaveLength(1);
  await evictDurableObject(room.stub);
  expect(await takeReserve(pupil)).toEqual(reserve);
});

test("O2 another device of the same candidate, and a supervisor, get none", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher } = await aPupilInTest(room);
  await takeReserve(pupil);
  const frames = await byRequest(room, { type: "take-reserve" }, "elsewhere");
  expect(frames.map(({ t }) => t)).toEqual(["done", "candidate"]);
  expect(await watcher.send({ type: "take-reserve" })).toBe("NOT_ALLOWED");
});

test("O5 after a cut of nine minutes the queue is taken as it was given, by a new socket", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  const reserve = await takeReserve(pupil);
  const lastMs = clock.nowMs;
  pupil.socket.close(1000);
  clock.advance(9 * 60_000);
  const back = await aPupil(room);
  await back.hello("candidate");
  const at = (minutes: number) => lastMs + minutes * 60_000;
  const first = { type: "answer", number: 1, itemId: question.item.id, answer: right(), givenAtMs: at(1) } as const;
  expect(await back.send(first)).toBe("ok");
  expect(await back.send(fromReserve(reserve, 1, { shownAtMs: at(1), givenAtMs: at(2) }))).toBe("ok");
  expect(await back.send(fromReserve(reserve, 2, { shownAtMs: at(2), givenAtMs: at(4) }))).toBe("ok");
  const served = await servedOf(room);
  expect(served.map(({ source, outcome }) => [source, outcome?.answeredAtMs])).toEqual([
    ["room", at(1)],
    ["reserve", at(2)],
    ["reserve", at(4)],
    ["room", undefined],
  ]);
});

test("O5 the same by request, each answer in a request of its own", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  const reserve = await takeReserve(pupil);
  const lastMs = clock.nowMs;
  pupil.socket.close(1000);
  clock.advance(9 * 60_000);
  const at = (minutes: number) => lastMs + minutes * 60_000;
  const first = { type: "answer", number: 1, itemId: question.item.id, answer: right(), givenAtMs: at(1) } as const;
  await byRequest(room, first, "pupil");
  clock.advance(200);
  await byRequest(room, fromReserve(reserve, 1, { shownAtMs: at(1), givenAtMs: at(2) }), "pupil");
  clock.advance(200);
  await byRequest(room, fromReserve(reserve, 2, { shownAtMs: at(2), givenAtMs: at(4) }), "pupil");
  expect((await servedOf(room)).map(({ outcome }) => outcome?.answeredAtMs)).toEqual([at(1), at(2), at(4), undefined]);
});

test("O8 a page that is heard cannot date an answer before its last sign", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  clock.advance(60_000);
  await pupil.hello("candidate");
  const heardMs = clock.nowMs;
  clock.advance(3_000);
  const number = question.number;
  const early = {
    type: "answer",
    number,
    itemId: question.item.id,
    answer: right(),
    givenAtMs: heardMs - 30_000,
  } as const;
  expect(await pupil.send(early)).toBe("ok");
  expect((await servedOf(room))[0]?.outcome?.answeredAtMs).toBe(heardMs);
});

test("O3 a mark that was altered opens nothing", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, question } = await aPupilInTest(room);
  const reserve = await takeReserve(pupil);
  expect(await pupil.answer(question)).toBe("ok");
  const times = { shownAtMs: clock.nowMs, givenAtMs: clock.nowMs };
  const forged = { ...reserve, mark: reserve.mark.split("").reverse().join("") };
  // The second: the first may be the very question that the room chose by itself, which needs no mark (the draw is chance).
  expect(await pupil.send(fromReserve(forged, 2, times))).toBe("RESERVE_UNKNOWN");
  expect(await pupil.send(fromReserve(reserve, 1, times))).toBe("ok");
});

test("O12 a late answer after a timed end: counted, told, and D1 has the test once more", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  pupil.socket.close(1000);
  const deadlineMs = clock.nowMs + BASE_MS;
  clock.to(deadlineMs + GRACE_MS);
  await runDurableObjectAlarm(room.stub);
  const ended = () => attemptRows(room.number);
  const [before] = await eventually(ended, ([row]) => row?.finish_reason === "time-elapsed");
  clock.advance(60_000);
  const back = await aPupil(room);
  const { view } = await back.hello("candidate");
  expect(view.screen).toMatchObject({ screen: "ended", answeredCount: 0 });
  const late = {
    type: "answer",
    number: 1,
    itemId: question.item.id,
    answer: right(),
    givenAtMs: deadlineMs - 1,
  } as const;
  const id = crypto.randomUUID();
  expect(await back.send(late, id)).toBe("ok");
  expect((await back.next("candidate")).view.screen).toMatchObject({ screen: "ended", answeredCount: 1 });
  const [after] = await eventually(ended, ([row]) => row?.outbox_sequence !== before?.outbox_sequence);
  expect(after).toMatchObject({ finish_reason: "time-elapsed", finished_at_s: before?.finished_at_s });
  expect(JSON.parse(after?.record ?? "")).toMatchObject([{ number: 1, outcome: { answeredAtMs: deadlineMs - 1 } }]);
  // Sent again, it is not one revision more.
  expect(await back.send(late, id)).toBe("ok");
  expect(await ended()).toEqual([after]);
  expect((await watcher.hello("room")).rows[0]).toMatchObject({ phase: "finished", answeredCount: 1 });
});

test("O13 after the supervisor's end: kept in D1's record, counted nowhere, and said again to a repeat", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  clock.advance(5_000);
  const id = crypto.randomUUID();
  expect(await pupil.answer(question, id)).toBe("ANSWER_NOT_COUNTED");
  expect(await pupil.answer(question, id)).toBe("ANSWER_NOT_COUNTED");
  const rows = await eventually(
    () => attemptRows(room.number),
    ([row]) => row?.record.includes("receivedAtMs") ?? false,
  );
  expect(JSON.parse(rows[0]?.record ?? "")).toMatchObject([{ outcome: null, kept: { verdict: "right" } }]);
  expect((await watcher.hello("room")).rows[0]).toMatchObject({ answeredCount: 0 });
});

test("O14 a machine that died: its queue is handed in by the page that took the test over", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  const reserve = await takeReserve(pupil);
  const lastMs = clock.nowMs;
  pupil.socket.close(1000);
  clock.advance(8 * 60_000);
  const next = await openSocket(room, room.candidate(), deviceNamed("restarted"));
  await next.send({ type: "arrive" });
  await watcher.send({ type: "authorise-resume", candidateId: room.candidateIds[0] ?? "" });
  expect(await next.enter()).toBe("ok");
  const former = { formerDeviceId: deviceNamed("pupil") };
  const at = (minutes: number) => lastMs + minutes * 60_000;
  const first = { type: "answer", number: 1, itemId: question.item.id, answer: right(), givenAtMs: at(1) } as const;
  expect(await next.send({ ...first, ...former })).toBe("ok");
  const second = fromReserve(reserve, 1, { shownAtMs: at(1), givenAtMs: at(2) });
  expect(await next.send(second.type === "answer" ? { ...second, ...former } : second)).toBe("ok");
  expect((await servedOf(room)).map(({ outcome }) => outcome?.answeredAtMs)).toEqual([at(1), at(2), undefined]);
});

test("O15 a row says that the test goes on offline when its page had the reserve, not when it had none", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  const rowAfterSilence = async () => {
    clock.advance(46_000);
    await runDurableObjectAlarm(room.stub);
    const { rows } = await watcher.hello("room");
    await room.stub.exchange(room.number, room.candidate(), helloFrame(deviceNamed("pupil")));
    return rows[0];
  };
  await takeReserve(pupil);
  expect(await rowAfterSilence()).toMatchObject({ goesOnOffline: true });
  expect((await watcher.hello("room")).rows[0]).toMatchObject({ goesOnOffline: false, linkLostSinceMs: null });
  await pupil.answer(question);
  const lost = await rowAfterSilence();
  expect(lost?.linkLostSinceMs).not.toBeNull();
  expect(lost).toMatchObject({ goesOnOffline: false });
});
