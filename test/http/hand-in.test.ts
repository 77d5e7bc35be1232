import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { commandFrame, deviceNamed } from "#test/support/live-client.ts";
import { aLiveRoom, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import { handInTickets } from "#worker/identity/hand-in-tickets.ts";

const ORIGIN = "http://localhost:8787";

function ticketOf(room: LiveRoomSeed, at = 0): Promise<string> {
  const { userId, candidateId } = room.candidate(at);
  return handInTickets(env.BETTER_AUTH_SECRET).issue({ sessionNumber: room.number, userId, candidateId });
}

/** Nobody is logged in: no cookie. */
async function handIn(ticket: string, frame: object): Promise<{ status: number; body: unknown }> {
  const answer = await exports.default.fetch(`${ORIGIN}/api/live/remise`, {
    method: "POST",
    headers: { Origin: ORIGIN, "Content-Type": "application/json" },
    body: JSON.stringify({ ticket, frame }),
  });
  return { status: answer.status, body: await answer.json() };
}

function skip(question: { number: number; item: { id: string } }, id?: string) {
  const command = {
    type: "answer",
    number: question.number,
    itemId: question.item.id,
    answer: { kind: "skip" },
  } as const;
  return commandFrame(command, deviceNamed("pupil"), id);
}

test("an answer left on a machine is handed in with nobody logged in, once, and only its receipt comes back", async () => {
  const room = await aLiveRoom();
  const { question, pupil } = await aPupilInTest(room);
  const frame = skip(question, "left-on-the-machine");
  const ticket = await ticketOf(room);
  const first = await handIn(ticket, frame);
  expect(first.body).toEqual({ frames: [expect.objectContaining({ t: "done", id: "left-on-the-machine" })] });
  expect((await pupil.next("candidate")).view.screen).toMatchObject({ screen: "question", number: 2 });
  expect((await handIn(ticket, frame)).body).toEqual(first.body);
});

test("the room judges it as any other: another device's answer is refused by name", async () => {
  const room = await aLiveRoom();
  const { question } = await aPupilInTest(room, { device: "another" });
  const { body } = await handIn(await ticketOf(room), skip(question));
  expect(body).toEqual({ frames: [expect.objectContaining({ t: "refused", code: "DEVICE_NOT_HOLDER" })] });
});

test("a ticket hands in answers and nothing else, and a forged one nothing", async () => {
  const room = await aLiveRoom({ candidates: 2 });
  const { question } = await aPupilInTest(room);
  const ticket = await ticketOf(room);
  const refused = { status: 403, body: { code: "HAND_IN_NOT_VALID" } };
  expect(await handIn(ticket, commandFrame({ type: "raise-hand" }, deviceNamed("pupil")))).toMatchObject(refused);
  const { candidateId } = room.candidate(1);
  expect(await handIn(ticket.replace(room.candidate(0).candidateId, candidateId), skip(question))).toMatchObject(
    refused,
  );
  expect(await handIn("", skip(question))).toMatchObject(refused);
  expect(await handIn("a/b/c/%%%", skip(question))).toMatchObject(refused);
  expect((await handIn("x".repeat(1001), skip(question))).status).toBe(422);
  const forged = await handInTickets(`${env.BETTER_AUTH_SECRET}x`).issue({
    sessionNumber: 1,
    userId: "u",
    candidateId,
  });
  expect(await handIn(forged, skip(question))).toMatchObject(refused);
});
