import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { anAdult } from "#test/identity/an-account.ts";
import { commandFrame, deviceNamed, eventually, helloFrame, listen, openSocket } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";

const ID = "0123456789abcdef";

test.each([
  ["no JSON", "bonjour"],
  ["a binary frame", new ArrayBuffer(8)],
  ["an unknown kind", JSON.stringify({ t: "admin", v: 1 })],
  ["an unknown command", JSON.stringify(commandFrame({ type: "arrive" }, null)).replace("arrive", "finalise")],
  ["a frame of 64,001 signs", JSON.stringify({ ...helloFrame(null), pad: "x".repeat(64_001) })],
  ["a device name that is no name", JSON.stringify(helloFrame("a b"))],
  ["an id too short to be one", JSON.stringify(commandFrame({ type: "arrive" }, null, "1"))],
  ["null", "null"],
])("%s closes the socket as a bad frame", async (_, text) => {
  const room = await aLiveRoom();
  const pupil = await openSocket(room, room.candidate(), null);
  pupil.raw(text);
  expect(await pupil.closed()).toEqual({ code: 4000, reason: "bad-frame" });
  expect(pupil.frames).toEqual([]);
});

test("a page older than the server is told so, on both kinds of frame", async () => {
  const room = await aLiveRoom();
  for (const frame of [helloFrame(null), commandFrame({ type: "arrive" }, null)]) {
    const pupil = await openSocket(room, room.candidate(), null);
    pupil.raw(JSON.stringify({ ...frame, v: 0 }));
    expect(await pupil.closed()).toEqual({ code: 4000, reason: "protocol" });
  }
});

test("41 frames in two seconds close the socket; 40 and a pause do not", async () => {
  const clock = takeClock();
  const room = await aLiveRoom();
  const pupil = await openSocket(room, room.candidate(), deviceNamed("pupil"));
  for (let sent = 0; sent < 40; sent += 1) pupil.raw(JSON.stringify(helloFrame(null)));
  await pupil.next("candidate");
  expect(
    await eventually(
      () => pupil.frames.length,
      (count) => count >= 40,
    ),
  ).toBe(40);
  clock.advance(2_000);
  for (let sent = 0; sent < 40; sent += 1) pupil.raw(JSON.stringify(helloFrame(null)));
  expect(
    await eventually(
      () => pupil.frames.length,
      (count) => count >= 80,
    ),
  ).toBe(80);
  pupil.raw(JSON.stringify(helloFrame(null)));
  expect(await pupil.closed()).toEqual({ code: 4000, reason: "too-many-frames" });
  expect(pupil.frames).toHaveLength(80);
});

test("a candidate's socket cannot act as a supervisor, nor for another candidate, whatever the frame says", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const [mine = "", other = ""] = room.candidateIds;
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room);
  for (const candidateId of [mine, other]) {
    expect(await pupil.send({ type: "confirm-presence", candidateId })).toBe("NOT_ALLOWED");
    expect(await pupil.send({ type: "end-test", candidateId })).toBe("NOT_ALLOWED");
  }
  const forged = {
    ...commandFrame({ type: "arrive" }, deviceNamed("pupil"), ID),
    role: "supervisor",
    candidateId: other,
  };
  pupil.raw(
    JSON.stringify({ ...forged, command: { type: "arrive", candidateId: other, by: { userId: "x", name: "x" } } }),
  );
  await pupil.next("done", ({ id }) => id === ID);
  const whole = await watcher.hello("room");
  expect(whole.rows.find(({ candidateId }) => candidateId === other)).toMatchObject({ waitingSinceMs: null });
  expect(whole.rows.map(({ presence }) => presence.kind)).toEqual(["unconfirmed", "unconfirmed"]);
});

test("a supervisor's socket cannot act as a candidate; a page without a device cannot act at all", async () => {
  const room = await aLiveRoom();
  const watcher = await aWatcher(room);
  expect(await watcher.send({ type: "arrive" })).toBe("NOT_ALLOWED");
  expect(await watcher.send({ type: "start" })).toBe("NOT_ALLOWED");
  const nameless = await openSocket(room, room.candidate(), null);
  expect(await nameless.send({ type: "arrive" })).toBe("NOT_ALLOWED");
});

test("V1 a candidate never gets a frame of another one, nor a list, nor a solution", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const bystander = await aPupil(room, { at: 1, device: "bystander" });
  await bystander.hello("candidate");
  const own = bystander.frames.length;
  const { pupil, watcher, question } = await aPupilInTest(room);
  await pupil.answer(question);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  await pupil.screen("ended");
  const heard = bystander.texts.join("\n");
  for (const word of ["NOM-0", room.candidateIds[0] ?? "", 'question"', "Que faire"]) expect(heard).not.toContain(word);
  expect(new Set(bystander.frames.map(({ t }) => t))).toEqual(new Set(["candidate", "done"]));
  // Not even a frame of their own: another's answer is no reason to wake a page.
  expect(bystander.frames).toHaveLength(own);
  const mine = pupil.texts.join("\n");
  for (const word of ["SECRET", "NOM-1", "Nina", "difficulty", "TQVF63"]) expect(mine).not.toContain(word);
});

test("the ping is answered without waking the object", async () => {
  const room = await aLiveRoom();
  const pupil = await openSocket(room, room.candidate(), deviceNamed("pupil"));
  pupil.raw("ping");
  await pupil.text("pong");
  expect(pupil.frames).toEqual([]);
  const stamps = await runInDurableObject(room.stub, (_, state) =>
    state.getWebSockets().map((socket) => state.getWebSocketAutoResponseTimestamp(socket) !== null),
  );
  expect(stamps).toEqual([true]);
});

test("a socket's attachment holds ids only, no name", async () => {
  const room = await aLiveRoom();
  await aWatcher(room);
  await aPupil(room);
  const attachments = await runInDurableObject(room.stub, (_, state) =>
    state.getWebSockets().map((socket) => JSON.stringify(socket.deserializeAttachment())),
  );
  expect(attachments).toHaveLength(2);
  for (const text of attachments) expect(text).not.toMatch(/NOM|Prenom|"name"|"Nina BERGER"/);
});

test("without an identity or without an upgrade nothing opens; an unknown session has no room", async () => {
  const room = await aLiveRoom();
  expect((await room.stub.fetch("https://live.internal/")).status).toBe(426);
  expect((await room.stub.fetch("https://live.internal/", { headers: { Upgrade: "websocket" } })).status).toBe(426);
  const unknown = { number: 999_999, stub: env.LIVE_SESSION.getByName("session-999999") };
  await expect(openSocket(unknown, room.supervisor())).rejects.toThrow("404");
  expect(await unknown.stub.exchange(999_999, room.supervisor(), helloFrame(null))).toEqual([]);
});

/** A request of a browser that is logged in as an adult who opened the supervision of `room`. */
async function asSupervisor(room: LiveRoomSeed, init: RequestInit, origin: string = env.APP_ORIGIN) {
  const { userId, cookie } = await anAdult(`sup-${room.number}-${crypto.randomUUID()}@example.fr`);
  await env.DB.prepare("insert into supervisor_access (session_number, user_id, created_at_s) values (?, ?, 0)")
    .bind(room.number, userId)
    .run();
  return (path: string) =>
    exports.default.fetch(
      new Request(`${env.APP_ORIGIN}${path}`, { ...init, headers: { cookie, origin, ...init.headers } }),
    );
}

test("through the Worker: the socket opens for a logged-in supervisor of this session, and for its own pages only", async () => {
  const room = await aLiveRoom();
  const upgrade = { headers: { Upgrade: "websocket" } };
  const response = await (await asSupervisor(room, upgrade))(`/live/${room.number}/surveillant`);
  expect(response.status).toBe(101);
  if (response.webSocket === null) throw new Error("no socket");
  const watcher = listen(response.webSocket, null);
  expect((await watcher.hello("room")).header.sessionNumber).toBe(room.number);
  const elsewhere = await asSupervisor(room, upgrade, "https://evil.example");
  expect((await elsewhere(`/live/${room.number}/surveillant`)).status).toBe(403);
  const other = await aLiveRoom();
  const notMine = await (await asSupervisor(room, upgrade))(`/live/${other.number}/surveillant`);
  expect([notMine.status, await notMine.json()]).toEqual([403, { code: "SUPERVISION_NOT_OPENED" }]);
  const asCandidate = await (await asSupervisor(room, upgrade))(`/live/${room.number}/candidat`);
  expect(asCandidate.status).toBe(403);
});

test("through the Worker: the same frames by request; a header of the visitor is no identity", async () => {
  const room = await aLiveRoom();
  const hello = { method: "POST", body: JSON.stringify(helloFrame(null)) };
  const response = await (await asSupervisor(room, hello))(`/api/live/${room.number}/surveillant`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ frames: [{ t: "room", rows: [{ lastName: "NOM-0" }] }] });
  const bad = await (await asSupervisor(room, { method: "POST", body: "{" }))(`/api/live/${room.number}/surveillant`);
  expect([bad.status, await bad.json()]).toMatchObject([422, { code: "BAD_FRAME" }]);
  const forged = await exports.default.fetch(
    new Request(`${env.APP_ORIGIN}/live/${room.number}/surveillant`, {
      headers: { Upgrade: "websocket", origin: env.APP_ORIGIN, "x-vigie-live": "%7B%7D" },
    }),
  );
  expect([forged.status, await forged.json()]).toEqual([401, { code: "NOT_SIGNED_IN" }]);
});
