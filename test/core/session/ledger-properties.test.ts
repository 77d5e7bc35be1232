import { expect, test } from "vitest";
import { SUPERVISOR } from "#test/support/session-factory.ts";
import { afterEachMove, changesSomething, coursesOf, onEachDay, playMove } from "#test/support/session-plays.ts";
import { durationWithExtraTime } from "#worker/core/enrolment/extra-time.ts";
import { allowedSeconds, deadlineMs, nextDueMs } from "#worker/core/session/deadlines.ts";

test("C4 the ledger is what the clock stood still, the time given and not taken back, and the gaps: nothing else", () => {
  onEachDay((room, list) => {
    const stoodStill = new Map<string, number>();
    let beforeMs = room.nowMs;
    let stopped = new Map<string, number>();
    for (const move of list) {
      playMove(room, move);
      // A clock that stood still before this move stood still until now, or until the 24 h limit ended the test.
      for (const [who, hardEndMs] of stopped) {
        const ms = Math.max(0, Math.min(room.nowMs, hardEndMs) - beforeMs);
        stoodStill.set(who, (stoodStill.get(who) ?? 0) + ms);
      }
      beforeMs = room.nowMs;
      stopped = new Map();
      for (const { course, identity } of coursesOf(room)) {
        const { candidateId } = identity;
        if (course.stop !== null) stopped.set(candidateId, course.startedAtMs + 24 * 3_600_000);
        const booked = course.ledger.filter(({ kind }) => ["pause", "room-pause", "alert"].includes(kind));
        const sum = booked.reduce((total, { seconds }) => total + Math.round(seconds * 1000), 0);
        const open = course.stop === null ? 0 : room.nowMs - course.stop.sinceMs;
        expect(sum + open).toBe(stoodStill.get(candidateId) ?? 0);
        const given = course.ledger.filter((entry) => !booked.includes(entry) && entry.undoneAtMs === null);
        const seconds = given.reduce((total, entry) => total + entry.seconds, sum / 1000);
        const allowed = durationWithExtraTime(course.baseSeconds, identity.extraTimePercent) + seconds;
        expect(allowedSeconds(course, identity.extraTimePercent)).toBeCloseTo(allowed, 6);
      }
    }
  });
});

test("G1 time given never brings a deadline forward; only a lower percentage or a grant taken back does", () => {
  onEachDay((room, list) => {
    for (const move of list) {
      const before = coursesOf(room).map(({ course, identity }) => ({
        who: identity.candidateId,
        percent: identity.extraTimePercent,
        deadline: deadlineMs(course, identity.extraTimePercent),
      }));
      playMove(room, move);
      for (const { who, percent, deadline } of before) {
        const now = room.row(who);
        if (now.extraTimePercent < percent || move.verb === "undo") continue;
        expect(now.deadlineMs ?? 0, move.verb).toBeGreaterThanOrEqual(deadline);
      }
    }
  });
});

test("D8 no end lies in the past when it is decided, unless the alarm was late for it", () => {
  onEachDay((room, list) => {
    for (const move of list) {
      const due = nextDueMs(room.state);
      const before = room.journal.length;
      playMove(room, move);
      for (const event of room.journal.slice(before)) {
        if (event.type !== "time-elapsed") continue;
        // Due before the move was: its own instant. Else it is this very move that made it so.
        expect(event.atMs === room.nowMs || (due !== null && event.atMs >= due)).toBe(true);
      }
    }
  });
});

test("G4 a line of the ledger says that it may be taken back exactly when it may", () => {
  afterEachMove((room) => {
    for (const candidateId of Object.keys(room.state.candidates)) {
      for (const { id, kind, undoUntilMs } of room.row(candidateId).ledger) {
        if (kind !== "grant") continue;
        const isUndoable = changesSomething(room, { type: "undo-grant", grantId: id, by: SUPERVISOR });
        if (undoUntilMs !== null) expect(isUndoable).toBe(true);
        else if (room.row(candidateId).phase !== "finished") expect(isUndoable).toBe(false);
      }
    }
  });
});

test("C3 while a clock stands still no answer is taken, and a pause shows no question", () => {
  afterEachMove((room) => {
    for (const { course, identity } of coursesOf(room)) {
      if (course.stop === null) continue;
      const who = identity.candidateId;
      const { number = 1, itemId = "none" } = room.onScreenOf(who) ?? {};
      const answer = { type: "answer", candidateId: who, deviceId: course.deviceId, number, itemId } as const;
      const { result } = room.decideNow({ ...answer, answer: { kind: "skip" } });
      expect(result.ok).toBe(false);
      const isPaused = course.stop.causes.some(({ cause }) => cause !== "alert");
      if (isPaused) expect(room.screen({ who, device: course.deviceId })?.screen).toBe("paused");
    }
  });
});
