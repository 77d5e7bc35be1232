import { expect, test } from "vitest";
import { aRoom, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import type { NoteCode, Person } from "#worker/core/session/state.ts";
import { viewNotes } from "#worker/core/session/view-room.ts";

const DEADLINE = T0 + 6300 * SECOND;
const ADA: Person = { userId: "u-ada", name: "Ada MOREAU" };

function aClass(ids = ["c1", "c2", "c3"]): PlayedRoom {
  return aRoom({ candidates: ids.map((candidateId) => ({ candidateId })) });
}

function tell(room: PlayedRoom, text: string, candidateIds: readonly string[] | null = null): string {
  return room.ask({ type: "send-message", candidateIds, text, by: SUPERVISOR });
}

function note(room: PlayedRoom, candidateId: string | null, code: NoteCode, text: string): string {
  return room.ask({ type: "add-note", candidateId, code, text, by: SUPERVISOR });
}

function texts(room: PlayedRoom, who: string): string[] | undefined {
  return room.view({ who })?.messages.map(({ text }) => text);
}

test("M1 a message reaches the chosen, or everybody who is not finished, before the test and during it", () => {
  const room = aClass();
  room.begin({ who: "c1" });
  room.begin({ who: "c3" });
  room.end("c3");
  expect(tell(room, "  Relisez vos réponses. ")).toBe("ok");
  expect(tell(room, "Viens me voir.", ["c2", "c3"])).toBe("ok");
  expect(texts(room, "c1")).toEqual(["Relisez vos réponses."]);
  expect(texts(room, "c2")).toEqual(["Relisez vos réponses.", "Viens me voir."]);
  expect(texts(room, "c3")).toEqual([]);
});

test.each([
  ["   ", null, "MESSAGE_EMPTY"],
  ["x".repeat(300), null, "ok"],
  ["x".repeat(301), null, "MESSAGE_TOO_LONG"],
  ["Bonjour", ["c9"], "NOBODY_TO_TELL"],
])("M1 %o to %o: %s", (text, to, code) => {
  expect(tell(aClass(), text, to)).toBe(code);
});

test("M4 the first receipt counts: the message leaves the candidate's page, the row tells when it was read", () => {
  const room = aClass(["c1"]);
  tell(room, "Dix minutes de plus.");
  const messageId = room.view()?.messages[0]?.id ?? "";
  expect(room.row().lastMessage).toMatchObject({ text: "Dix minutes de plus.", readAtMs: null });
  const read = { type: "read-message", candidateId: "c1", deviceId: "a", messageId } as const;
  expect(room.at(T0 + SECOND).ask(read)).toBe("ok");
  const once = room.state;
  expect(room.at(T0 + MINUTE).ask(read)).toBe("ok");
  expect(room.ask({ ...read, messageId: "never-sent" })).toBe("ok");
  expect(room.state).toBe(once);
  expect(texts(room, "c1")).toEqual([]);
  expect(room.row().lastMessage).toMatchObject({ readAtMs: T0 + SECOND, byName: "Nina BERGER" });
});

test("M4 the last twenty messages are kept", () => {
  const room = aClass(["c1"]);
  for (let at = 1; at <= 21; at += 1) tell(room, `message ${at}`);
  expect(texts(room, "c1")).toHaveLength(20);
  expect(texts(room, "c1")?.[0]).toBe("message 2");
});

test("M3 a candidate calls from the door, during the instructions, the test and a pause; a repeat changes nothing", () => {
  const room = aClass(["c1"]);
  const raise = { type: "raise-hand", candidateId: "c1", deviceId: "a" } as const;
  expect(room.ask(raise)).toBe("ok");
  const once = room.state;
  room.at(T0 + SECOND);
  expect(room.ask(raise)).toBe("ok");
  expect(room.state).toBe(once);
  expect(room.row()).toMatchObject({ handSinceMs: T0, acts: expect.arrayContaining(["lower-hand"]) });
  expect(room.view()?.isHandRaised).toBe(true);
  expect(room.ask({ type: "lower-hand", candidateId: "c1", by: ADA })).toBe("ok");
  expect(room.journal.at(-1)).toMatchObject({ type: "hand-lowered", by: ADA });
  room.begin();
  room.pauseRoom();
  expect(room.ask(raise)).toBe("ok");
  expect(room.ask({ type: "drop-hand", candidateId: "c1", deviceId: "a" })).toBe("ok");
  expect(room.journal.at(-1)).toMatchObject({ type: "hand-lowered", by: null });
  const dropped = room.state;
  expect(room.ask({ type: "lower-hand", candidateId: "c1", by: ADA })).toBe("ok");
  expect(room.state).toBe(dropped);
});

test("M3 an end lowers the hand, and a finished candidate does not call", () => {
  const room = aClass(["c1"]);
  room.begin();
  room.ask({ type: "raise-hand", candidateId: "c1", deviceId: "a" });
  room.end();
  expect(room.row().handSinceMs).toBeNull();
  expect(room.ask({ type: "raise-hand", candidateId: "c1", deviceId: "a" })).toBe("TEST_ENDED");
});

test("N1 notes on a candidate and on the room, before the start, after the end, until finalisation", () => {
  const room = aClass(["c1"]);
  expect(note(room, null, "C7", " Alarme incendie. ")).toBe("ok");
  room.begin();
  room.end();
  room.at(T0 + MINUTE);
  expect(note(room, "c1", "C6", "")).toBe("ok");
  expect(viewNotes(room.state.room)).toMatchObject([
    { candidateId: null, code: "C7", text: "Alarme incendie.", atMs: T0, byName: "Nina BERGER" },
    { candidateId: "c1", code: "C6", text: "", atMs: T0 + MINUTE },
  ]);
  room.finalise();
  expect(note(room, null, "C7", "Trop tard.")).toBe("SESSION_FINALISED");
});

test.each([
  ["C1", "", "c1", "NOTE_EMPTY"],
  ["C7", " ", null, "NOTE_EMPTY"],
  ["C6", "", null, "ok"],
  ["C2", "x".repeat(500), "c1", "ok"],
  ["C2", "x".repeat(501), "c1", "NOTE_TOO_LONG"],
  ["C8", "Parti.", "c9", "CANDIDATE_NOT_ENROLLED"],
] as const)("N1 %s, %o on %o: %s", (code, text, candidateId, refusal) => {
  expect(note(aClass(["c1"]), candidateId, code, text)).toBe(refusal);
});

function lose(room: PlayedRoom, sinceMs: number): string {
  return room.ask({ type: "link-lost", candidateId: "c1", sinceMs });
}

function restore(room: PlayedRoom, atMs: number): number {
  room.at(atMs).ask({ type: "link-restored", candidateId: "c1" });
  return room.row().linkOfferSeconds;
}

function running(): PlayedRoom {
  const room = aClass(["c1"]);
  room.begin();
  return room;
}

test("L1 a link is lost once, since its last sign, and back once", () => {
  const room = running();
  room.at(T0 + 40 * SECOND);
  lose(room, T0 + 10 * SECOND);
  const once = room.state;
  room.at(T0 + 55 * SECOND);
  expect(lose(room, T0 + 12 * SECOND)).toBe("ok");
  expect(room.state).toBe(once);
  expect(room.row().linkLostSinceMs).toBe(T0 + 10 * SECOND);
  expect(restore(room, T0 + 70 * SECOND)).toBe(60);
  expect(restore(room, T0 + 90 * SECOND)).toBe(60);
  expect(room.row().linkLostSinceMs).toBeNull();
});

test("L1 who is not in test has no link to lose", () => {
  const room = aClass(["c1"]);
  const before = room.state;
  expect(lose(room, T0)).toBe("ok");
  expect(room.state).toBe(before);
  room.begin();
  room.end();
  const ended = room.state;
  lose(room, T0);
  expect(room.state).toBe(ended);
});

test("L2 offers of several losses add up", () => {
  const room = running();
  lose(room, T0);
  restore(room, T0 + 40 * SECOND);
  lose(room, T0 + MINUTE);
  expect(restore(room, T0 + 2 * MINUTE)).toBe(100);
});

test("L2 a power cut: what the room's pause has booked is not offered again, whoever comes back first", () => {
  const [during, after] = [running(), running()];
  for (const room of [during, after]) {
    room.at(T0 + 2 * MINUTE);
    lose(room, T0 + MINUTE);
    room.pauseRoom("coupure de courant");
  }
  // Back while the clock stands still: one minute ran without a link.
  expect(restore(during, T0 + 9 * MINUTE)).toBe(60);
  during.at(T0 + 12 * MINUTE).resumeRoom();
  after.at(T0 + 12 * MINUTE).resumeRoom();
  // Back half a minute later: a minute and a half ran.
  expect(restore(after, T0 + 12 * MINUTE + 30 * SECOND)).toBe(90);
});

test("L2 a stop that began before the loss counts from the loss on; one that ended before it not at all", () => {
  const room = running();
  room.at(T0 + MINUTE).pause();
  room.at(T0 + 2 * MINUTE).goOn();
  room.at(T0 + 3 * MINUTE).report();
  room.at(T0 + 5 * MINUTE);
  lose(room, T0 + 4 * MINUTE);
  room.at(T0 + 6 * MINUTE).refuse();
  expect(restore(room, T0 + 7 * MINUTE)).toBe(60);
});

test("L2 lost and back within one stop offers nothing", () => {
  const room = running();
  room.at(T0 + MINUTE).pauseRoom();
  lose(room, T0 + 2 * MINUTE);
  expect(restore(room, T0 + 5 * MINUTE)).toBe(0);
  expect(room.row().acts).not.toContain("credit-link");
});

test.each([
  [DEADLINE - MINUTE, DEADLINE + 2 * MINUTE, 60],
  [DEADLINE, DEADLINE + 2 * MINUTE, 0],
  [DEADLINE + MINUTE, DEADLINE + 2 * MINUTE, 0],
])("L2 after the deadline no clock ran: lost at %d, back at %d, %i s are offered", (sinceMs, backMs, seconds) => {
  const room = running();
  lose(room, sinceMs);
  expect(restore(room, backMs)).toBe(seconds);
});

test("L2 before the start no clock ran: a last sign older than the test offers nothing for the time between", () => {
  const room = running();
  lose(room, T0 - 9 * SECOND);
  expect(restore(room, T0 + 40 * SECOND)).toBe(40);
});

test("L2 a deadline moved into the past during the loss: the clock ran until it was moved", () => {
  const room = running();
  room.setPercent(33);
  room.at(DEADLINE + 5 * MINUTE);
  lose(room, DEADLINE + 4 * MINUTE);
  room.at(DEADLINE + 6 * MINUTE).setPercent(0);
  expect(restore(room, DEADLINE + 9 * MINUTE)).toBe(120);
});

test("L2 a grant given and taken back during the loss: what ran counts, the gap before it does not", () => {
  const room = running();
  lose(room, DEADLINE - MINUTE);
  room.at(DEADLINE + 2 * MINUTE).grant(300);
  room.at(DEADLINE + 2 * MINUTE + 30 * SECOND).undo();
  expect(restore(room, DEADLINE + 4 * MINUTE)).toBe(90);
});
