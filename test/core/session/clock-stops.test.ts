import { expect, test } from "vitest";
import { aRoom, HOUR, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import { viewHeader } from "#worker/core/session/view-room.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";

const DEADLINE = T0 + 6300 * SECOND;
const DAY = 24 * HOUR;

function running(ids = ["c1"], graceSeconds: number | null = 300): PlayedRoom {
  const room = aRoom({ plan: { graceSeconds }, candidates: ids.map((candidateId) => ({ candidateId })) });
  for (const who of ids) room.begin({ who });
  return room;
}

function booked({ ledger }: CandidateRow): number {
  return Math.round(ledger.reduce((sum, { seconds }) => sum + seconds, 0) * 1000);
}

test("C1 one clock stops and goes on: reason and name on the row, the length in the ledger, the neighbour untouched", () => {
  const room = running(["c1", "c2"]);
  room.at(T0 + MINUTE).pause("c1", "malaise");
  expect(room.row()).toMatchObject({
    stops: [{ cause: "pause", reason: "malaise", byName: "Nina BERGER", sinceMs: T0 + MINUTE }],
    stoppedAtMs: T0 + MINUTE,
    deadlineMs: DEADLINE,
  });
  room.at(T0 + 3 * MINUTE).goOn();
  expect(room.row()).toMatchObject({ stops: [], stoppedAtMs: null, deadlineMs: DEADLINE + 2 * MINUTE });
  expect(room.row().ledger).toMatchObject([
    { kind: "pause", seconds: 120, reason: "malaise", atMs: T0 + 3 * MINUTE, byName: "Nina BERGER" },
  ]);
  expect(room.row("c2")).toMatchObject({ deadlineMs: DEADLINE, ledger: [] });
});

test("C1 a second pause, and a second going on, change nothing; of no length there is no line", () => {
  const room = running();
  room.pause();
  const once = room.state;
  room.at(T0 + SECOND);
  expect(room.pause("c1", "another")).toBe("ok");
  expect(room.state).toBe(once);
  room.goOn();
  const on = room.state;
  expect(room.goOn()).toBe("ok");
  expect(room.state).toBe(on);
  room.pause();
  room.goOn();
  expect(room.row().ledger).toHaveLength(1);
});

test("C1 only a test under way is stopped", () => {
  const room = aRoom();
  expect([room.pause(), room.goOn()]).toEqual(["TEST_NOT_STARTED", "TEST_NOT_STARTED"]);
  room.begin();
  room.end();
  expect([room.pause(), room.goOn()]).toEqual(["TEST_ENDED", "TEST_ENDED"]);
});

test.each([
  [-1, "running"],
  [0, "elapsed"],
  [1, "elapsed"],
])("C1 with a pause of 12,345 ms, %i ms from the moved deadline: %s", (offset, phase) => {
  const room = running();
  room.at(T0 + MINUTE).pause();
  room.at(T0 + MINUTE + 12_345).goOn();
  room.at(DEADLINE + 12_345 + offset).tick();
  expect(room.row().phase).toBe(phase);
});

test("C2 the room's pause stops every test in the same instant, and no other one starts", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }, { candidateId: "c3" }] });
  room.begin({ who: "c1" });
  room.at(T0 + MINUTE).begin({ who: "c2" });
  room.confirm("c3");
  room.enter({ who: "c3" });
  room.at(T0 + 2 * MINUTE);
  expect(room.pauseRoom()).toBe("ok");
  expect([room.row("c1").stoppedAtMs, room.row("c2").stoppedAtMs]).toEqual([T0 + 2 * MINUTE, T0 + 2 * MINUTE]);
  expect(room.state.room.pause).toEqual({ sinceMs: T0 + 2 * MINUTE, reason: "fire alarm", by: SUPERVISOR });
  expect(room.start({ who: "c3" })).toBe("ROOM_PAUSED");
  room.at(T0 + 12 * MINUTE);
  expect(room.resumeRoom()).toBe("ok");
  expect([room.row("c1").deadlineMs, room.row("c2").deadlineMs]).toEqual([
    DEADLINE + 10 * MINUTE,
    DEADLINE + 11 * MINUTE,
  ]);
  expect(room.start({ who: "c3" })).toBe("ok");
  expect(room.row("c3")).toMatchObject({ deadlineMs: T0 + 12 * MINUTE + 6300 * SECOND, ledger: [] });
});

test("C2 pausing twice and resuming twice change nothing", () => {
  const room = running();
  room.pauseRoom();
  const paused = room.state;
  room.at(T0 + MINUTE);
  expect(room.pauseRoom("another")).toBe("ok");
  expect(room.state).toBe(paused);
  room.resumeRoom();
  const resumed = room.state;
  expect(room.resumeRoom()).toBe("ok");
  expect(room.state).toBe(resumed);
});

test("C2 the room goes on, who is paused alone stays paused", () => {
  const room = running(["c1", "c2"]);
  room.at(T0 + MINUTE).pause();
  room.at(T0 + 2 * MINUTE).pauseRoom();
  room.at(T0 + 5 * MINUTE).resumeRoom();
  expect(room.row("c1").stops).toMatchObject([{ cause: "pause" }]);
  expect(room.row("c2").stops).toEqual([]);
  room.at(T0 + 6 * MINUTE).goOn();
  expect([booked(room.row("c1")), booked(room.row("c2"))]).toEqual([5 * MINUTE, 3 * MINUTE]);
});

test("P4 a confirmation lapses also while the room is paused", () => {
  const room = aRoom();
  room.confirm();
  room.pauseRoom();
  room.at(T0 + 15 * MINUTE - 1).tick();
  expect(room.row().presence.kind).toBe("confirmed");
  room.at(T0 + 15 * MINUTE).tick();
  expect(room.row().presence.kind).toBe("lapsed");
});

test("C3 a pause hides the question, says why and since when, and refuses answers", () => {
  const room = running();
  const { itemId = "" } = room.onScreen() ?? {};
  room.at(T0 + MINUTE).pause("c1", "malaise");
  expect(room.screen()).toMatchObject({
    screen: "paused",
    scope: "candidate",
    reason: "malaise",
    sinceMs: T0 + MINUTE,
    clock: { deadlineMs: DEADLINE, stoppedAtMs: T0 + MINUTE },
  });
  expect(JSON.stringify(room.view())).not.toContain(itemId);
  expect(room.answer()).toBe("CLOCK_STOPPED");
  room.goOn();
  expect(room.answer()).toBe("ok");
});

test("C3 the room's pause says so to each, and hides also a question that is reported", () => {
  const room = running();
  room.report();
  room.pauseRoom("alarme incendie");
  expect(room.screen()).toMatchObject({ screen: "paused", scope: "room", reason: "alarme incendie" });
  expect(room.answer()).toBe("ALERT_OPEN");
  room.refuse();
  expect(room.answer()).toBe("CLOCK_STOPPED");
  room.resumeRoom();
  expect(room.screen()).toMatchObject({ screen: "question", number: 1 });
});

type Step = "report" | "refuse" | "accept" | "pause" | "goOn" | "pauseRoom" | "resumeRoom";
const ORDERS: [Step, Step, Step, Step][] = [
  ["pauseRoom", "report", "refuse", "resumeRoom"],
  ["pauseRoom", "report", "resumeRoom", "accept"],
  ["report", "pauseRoom", "accept", "resumeRoom"],
  ["report", "pauseRoom", "resumeRoom", "refuse"],
  ["pause", "pauseRoom", "goOn", "resumeRoom"],
  ["pauseRoom", "pause", "resumeRoom", "goOn"],
  ["pause", "report", "refuse", "goOn"],
  ["report", "pause", "goOn", "accept"],
];

test.each(ORDERS)(
  "C4 %s, %s, %s, %s: the ledger books exactly the union, in one line for each that let go",
  (...order) => {
    const room = running();
    const lengths = [0, 1_001, 20_022, 300_303];
    for (const [at, step] of order.entries()) {
      const instant = T0 + MINUTE + lengths.slice(0, at + 1).reduce((sum, ms) => sum + ms, 0);
      expect(room.at(instant)[step](), step).toBe("ok");
    }
    const union = 1_001 + 20_022 + 300_303;
    expect(booked(room.row())).toBe(union);
    expect(room.row()).toMatchObject({ stops: [], deadlineMs: DEADLINE + union });
    expect(room.row().ledger.map(({ seconds }) => seconds)).toEqual([21.023, 300.303]);
    expect(nextDueMs(room.state)).toBe(DEADLINE + union);
  },
);

test("C4 a pause of one that outlives the room's is still said since its own beginning, and the clock since the other's end", () => {
  const room = running();
  room.at(T0 + MINUTE).pause("c1", "malaise");
  room.at(T0 + 2 * MINUTE).pauseRoom();
  room.at(T0 + 5 * MINUTE).resumeRoom();
  expect(room.row()).toMatchObject({
    stops: [{ cause: "pause", sinceMs: T0 + MINUTE }],
    stoppedAtMs: T0 + 5 * MINUTE,
  });
});

test("C4 stops that follow one another in the same millisecond lose none of it", () => {
  const room = running();
  room.at(T0 + 1).report();
  room.at(T0 + 11).pauseRoom();
  room.refuse();
  room.at(T0 + 24).pause();
  room.resumeRoom();
  room.at(T0 + 30).goOn();
  expect(booked(room.row())).toBe(29);
  expect(room.row().deadlineMs).toBe(DEADLINE + 29);
});

test("C5 an end by the supervisor during a stop books it until then; the finish is that instant", () => {
  const room = running();
  room.at(T0 + MINUTE).report();
  room.at(T0 + 2 * MINUTE).pauseRoom();
  room.at(T0 + 4 * MINUTE);
  expect(room.end()).toBe("ok");
  expect(room.row().finish).toEqual({ atMs: T0 + 4 * MINUTE, reason: "ended-by-supervisor" });
  expect(booked(room.row())).toBe(3 * MINUTE);
  expect(room.course()).toMatchObject({ stop: null, alert: null });
});

test("D6 an elapsed test ended during a stop records the deadline with the stop booked, never later than the end", () => {
  const room = running(["c1", "c2"], null);
  room.at(DEADLINE + MINUTE).report();
  room.report({ who: "c2" });
  room.at(DEADLINE + 4 * MINUTE).end();
  expect(room.row().finish).toEqual({ atMs: DEADLINE + 3 * MINUTE, reason: "time-elapsed" });
  expect(room.row().deadlineMs).toBe(DEADLINE + 3 * MINUTE);
  room.at(DEADLINE + 5 * MINUTE).refuse("c2");
  room.at(DEADLINE + 9 * MINUTE).end("c2");
  expect(room.row("c2").finish).toEqual({ atMs: DEADLINE + 4 * MINUTE, reason: "time-elapsed" });
});

test.each([
  [-1, "running"],
  [0, "finished"],
  [1, "finished"],
])("D9 a stopped clock lets nothing fall due before 24 h: %i ms from there, %s", (offset, phase) => {
  const room = running();
  room.at(T0 + MINUTE).pauseRoom();
  expect(nextDueMs(room.state)).toBe(T0 + DAY);
  room.at(T0 + DAY + offset).tick();
  expect(room.row().phase).toBe(phase);
});

test("D9 what 24 h end during a stop: the ledger whole, the finish the limit, or the deadline of who had elapsed", () => {
  const room = running(["c1", "c2"]);
  room.at(T0 + MINUTE).pause("c1");
  room.at(DEADLINE + MINUTE).report({ who: "c2" });
  room.at(T0 + DAY + HOUR).tick();
  expect(room.row("c1").finish).toEqual({ atMs: T0 + DAY, reason: "time-elapsed" });
  expect(booked(room.row("c1"))).toBe(DAY - MINUTE);
  expect(room.row("c2").finish).toEqual({ atMs: T0 + DAY - MINUTE, reason: "time-elapsed" });
  expect(room.candidate("c2").attempt).toMatchObject({ processedAtMs: T0 + DAY + HOUR });
});

test("F4 finalisation during the room's pause ends the tests, books their stop, and leaves no pause behind", () => {
  const room = running(["c1", "c2"], null);
  room.at(DEADLINE - MINUTE).pause("c1");
  room.at(DEADLINE + MINUTE).pauseRoom();
  room.at(DEADLINE + 3 * MINUTE);
  expect(room.finalise()).toBe("ok");
  expect(room.row("c1").finish).toEqual({ atMs: DEADLINE + 3 * MINUTE, reason: "ended-by-finalisation" });
  expect(room.row("c2").finish).toEqual({ atMs: DEADLINE + 2 * MINUTE, reason: "time-elapsed" });
  expect([booked(room.row("c1")), booked(room.row("c2"))]).toEqual([4 * MINUTE, 2 * MINUTE]);
  const plan = room.state.room.plan;
  expect(plan === null ? null : viewHeader(room.state, plan, 32)).toMatchObject({ pause: null, acts: [] });
  expect([room.resumeRoom(), room.pauseRoom(), room.grant(300)]).toEqual(Array(3).fill("SESSION_FINALISED"));
});

test("F6 all elapsed tests end in one act with their deadlines; who still has time goes on", () => {
  const room = running(["c1", "c2"], null);
  room.grant(600, ["c2"]);
  expect(room.endElapsed()).toBe("ok");
  expect([room.row("c1").phase, room.row("c2").phase]).toEqual(["running", "running"]);
  room.at(DEADLINE + MINUTE);
  expect(room.endElapsed()).toBe("ok");
  expect(room.row("c1").finish).toEqual({ atMs: DEADLINE, reason: "time-elapsed" });
  expect(room.row("c2").phase).toBe("running");
  const once = room.state;
  expect(room.endElapsed()).toBe("ok");
  expect(room.state).toBe(once);
});
