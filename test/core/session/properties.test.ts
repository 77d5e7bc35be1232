import { expect, test } from "vitest";
import { aPlan, CODE, SUPERVISOR } from "#test/support/session-factory.ts";
import { afterEachMove, changesSomething, coursesOf, onEachDay, playMove } from "#test/support/session-plays.ts";
import type { SupervisorCommand } from "#worker/core/session/command.ts";
import { deadlineMs, nextDueMs } from "#worker/core/session/deadlines.ts";
import { courseOf, evolveAll } from "#worker/core/session/evolve.ts";
import { EMPTY_SESSION } from "#worker/core/session/state.ts";
import { viewHeader } from "#worker/core/session/view-room.ts";
import type { RoomAct, SupervisorAct } from "#worker/core/session/views.ts";

/** Each act of a row, as a page would send it. */
function commandOf(act: SupervisorAct, candidateId: string): SupervisorCommand {
  const by = SUPERVISOR;
  switch (act) {
    case "grant":
      return { type: act, candidateIds: [candidateId], seconds: 300, reason: "late", by };
    case "send-message":
      return { type: act, candidateIds: [candidateId], text: "Relis.", by };
    case "set-extra-time":
      return { type: act, candidateId, percent: 77, reason: "forgotten", by };
    case "accept-alert":
      return { type: act, candidateId, code: "E4", by };
    case "add-note":
      return { type: act, candidateId, code: "C1", text: "parti", by };
    case "pause":
      return { type: act, candidateId, reason: "unwell", by };
    default:
      return { type: act, candidateId, by };
  }
}

/** Each act of the room. */
function roomCommandOf(act: RoomAct): SupervisorCommand {
  const by = SUPERVISOR;
  switch (act) {
    case "grant":
      return { type: act, candidateIds: null, seconds: 300, reason: "late", by };
    case "send-message":
      return { type: act, candidateIds: null, text: "Silence.", by };
    case "add-note":
      return { type: act, candidateId: null, code: "C1", text: "alarme", by };
    case "pause-room":
      return { type: act, reason: "fire alarm", by };
    default:
      return { type: act, by };
  }
}

const ACTS: readonly SupervisorAct[] = [
  "confirm-presence",
  "cancel-presence",
  "authorise-resume",
  "end-test",
  "refuse-alert",
  "accept-alert",
  "lower-hand",
  "pause",
  "resume-clock",
  "grant",
  "set-extra-time",
  "credit-link",
  "send-message",
  "add-note",
];
const ROOM_ACTS: readonly RoomAct[] = ["pause-room", "resume-room", "grant", "end-elapsed", "send-message", "add-note"];

test("the journal, replayed from the empty session, gives the same state", () => {
  afterEachMove((room) => expect(evolveAll(EMPTY_SESSION, room.journal)).toEqual(room.state));
});

test("at most 32 questions, numbered in order, never a skill twice, at most one on screen", () => {
  afterEachMove((room) => {
    for (const { course, attempt } of coursesOf(room)) {
      const { served } = course;
      const counted = served.filter(({ setAside }) => setAside === null);
      expect(counted.map(({ number }) => number)).toEqual(counted.map((_, index) => index + 1));
      expect(new Set(served.map(({ skill }) => skill)).size).toBe(served.length);
      expect(counted.length).toBeLessThanOrEqual(32);
      const open = counted.filter(({ outcome }) => outcome === null);
      expect(open.length).toBeLessThanOrEqual(1);
      if (attempt.kind === "running") expect(open).toHaveLength(1);
      if (attempt.kind === "finished" && attempt.reason === "all-answered") expect(counted).toHaveLength(32);
    }
  });
});

test("an answer, once given, and a question, once served, never change again nor go", () => {
  onEachDay((room, list) => {
    let before = coursesOf(room);
    for (const move of list) {
      playMove(room, move);
      for (const { course, identity } of before) {
        const now = room.course(identity.candidateId).served;
        expect(now.length).toBeGreaterThanOrEqual(course.served.length);
        course.served.forEach(({ outcome, setAside, kept, ...question }, at) => {
          expect(now[at]).toMatchObject(question);
          if (outcome !== null) expect(now[at]?.outcome).toBe(outcome);
          if (kept !== null) expect(now[at]).toMatchObject({ kept, outcome: null });
          if (setAside !== null) expect(now[at]).toMatchObject({ setAside, outcome: null });
        });
      }
      before = coursesOf(room);
    }
  });
});

test("a deadline is never before its start nor more than 24 h after it, and a running one is still to come", () => {
  afterEachMove((room) => {
    for (const { course, identity, attempt } of coursesOf(room)) {
      const deadline = deadlineMs(course, identity.extraTimePercent);
      expect(deadline).toBeGreaterThan(course.startedAtMs);
      expect(deadline - course.startedAtMs).toBeLessThanOrEqual(24 * 3_600_000);
      if (attempt.kind === "elapsed") expect(attempt.elapsedAtMs).toBeGreaterThan(course.startedAtMs);
    }
  });
});

test("what is due is done: the next instant is always to come, whatever was asked and however late", () => {
  afterEachMove((room) => {
    const due = nextDueMs(room.state);
    if (due !== null) expect(due).toBeGreaterThan(room.nowMs);
  });
});

test("V2 the acts of a row are exactly those that would be accepted and change something", () => {
  afterEachMove((room) => {
    for (const candidateId of Object.keys(room.state.candidates)) {
      const accepted = ACTS.filter((act) => changesSomething(room, commandOf(act, candidateId)));
      expect([...room.row(candidateId).acts].sort()).toEqual([...accepted].sort());
    }
    const accepted = ROOM_ACTS.filter((act) => changesSomething(room, roomCommandOf(act)));
    expect([...viewHeader(room.state, aPlan(), 32).acts].sort()).toEqual([...accepted].sort());
  });
});

test("V1 no view of a candidate holds a key, an explanation, a parameter, a secret or another's data", () => {
  const never = ["SECRET", "explanation", "misconception", "difficulty", "discrimination", "ability", '"key"', CODE];
  afterEachMove((room) => {
    for (const who of ["c1", "c2"]) {
      const other = who === "c1" ? "c2" : "c1";
      const words = [...never, `NOM-${other}`, `Prenom-${other}`, `user-${other}`, `Pour ${other}`, "Note sur"];
      for (const device of ["a", "b", null]) {
        const text = JSON.stringify(room.view({ who, device }));
        expect(words.filter((word) => text.includes(word))).toEqual([]);
      }
    }
  });
});

test("T2 only the device that holds a test sees a question of it", () => {
  afterEachMove((room) => {
    for (const { course, identity } of coursesOf(room)) {
      for (const device of ["a", "b", null]) {
        const shown = room.screen({ who: identity.candidateId, device })?.screen;
        if (shown === "question") expect(device).toBe(course.deviceId);
      }
    }
  });
});

test("canary: random days do reach every state, every end but a dry bank, and a resumed test", () => {
  const reached = new Set<string>();
  onEachDay(
    (room, list) => {
      for (const move of list) {
        playMove(room, move);
        for (const { attempt, presence } of Object.values(room.state.candidates)) {
          reached.add(attempt.kind).add(presence.kind);
          if (attempt.kind === "finished") reached.add(attempt.reason);
          if ((courseOf(attempt)?.formerDeviceIds.length ?? 0) > 0) reached.add("resumed");
          const course = courseOf(attempt);
          for (const { kind, undoneAtMs } of course?.ledger ?? []) reached.add(undoneAtMs === null ? kind : "undone");
          if (course?.served.some(({ setAside }) => setAside !== null)) reached.add("set-aside");
          if ((course?.stop?.causes.length ?? 0) > 1) reached.add("held-twice");
        }
      }
    },
    { numRuns: 250, seed: 4012 },
  );
  expect([...reached].sort()).toEqual(
    [
      ...["none", "instructions", "running", "elapsed", "finished", "unconfirmed", "confirmed", "lapsed", "resumed"],
      ...["all-answered", "time-elapsed", "ended-by-supervisor", "ended-by-finalisation"],
      ...["grant", "gap", "pause", "room-pause", "alert", "link", "undone", "set-aside", "held-twice"],
    ].sort(),
  );
});
