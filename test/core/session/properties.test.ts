import fc from "fast-check";
import { expect, test } from "vitest";
import { aRoom, CODE, type PlayedRoom, SUPERVISOR } from "#test/support/session-factory.ts";
import { moves, playMove } from "#test/support/session-plays.ts";
import type { SupervisorCommand } from "#worker/core/session/command.ts";
import { deadlineMs, nextDueMs } from "#worker/core/session/deadlines.ts";
import { courseOf, evolveAll } from "#worker/core/session/evolve.ts";
import { EMPTY_SESSION } from "#worker/core/session/state.ts";

const RUNS = 150;
const ACTS: readonly SupervisorCommand["type"][] = [
  "confirm-presence",
  "cancel-presence",
  "authorise-resume",
  "end-test",
];

/** Plays random days in a room of two and looks at the room after each move. */
function afterEachMove(look: (room: PlayedRoom) => void): void {
  fc.assert(
    fc.property(moves, (list) => {
      const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2", extraTimePercent: 33 }] });
      for (const move of list) {
        playMove(room, move);
        look(room);
      }
    }),
    { numRuns: RUNS },
  );
}

function coursesOf(room: PlayedRoom) {
  return Object.values(room.state.candidates).flatMap(({ attempt, identity }) => {
    const course = courseOf(attempt);
    return course === null ? [] : [{ course, identity, attempt }];
  });
}

test("the journal, replayed from the empty session, gives the same state", () => {
  afterEachMove((room) => expect(evolveAll(EMPTY_SESSION, room.journal)).toEqual(room.state));
});

test("at most 32 questions, numbered in order, never a skill twice, at most one on screen", () => {
  afterEachMove((room) => {
    for (const { course, attempt } of coursesOf(room)) {
      const { served } = course;
      expect(served.length).toBeLessThanOrEqual(32);
      expect(served.map(({ number }) => number)).toEqual(served.map((_, index) => index + 1));
      expect(new Set(served.map(({ skill }) => skill)).size).toBe(served.length);
      const open = served.filter(({ outcome }) => outcome === null);
      expect(open.length).toBeLessThanOrEqual(1);
      if (attempt.kind === "running") expect(open).toHaveLength(1);
      if (attempt.kind === "finished" && attempt.reason === "all-answered") expect(served).toHaveLength(32);
    }
  });
});

test("an answer, once given, and a question, once served, never change again", () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(moves, (list) => {
      const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
      seen.clear();
      for (const move of list) {
        playMove(room, move);
        for (const { course, identity } of coursesOf(room)) {
          for (const one of course.served) {
            const key = `${identity.candidateId}/${one.number}`;
            const before = seen.get(key);
            const now = JSON.stringify(one);
            if (before !== undefined && !before.endsWith('"outcome":null}')) expect(now).toBe(before);
            if (before !== undefined) expect(now.slice(0, 60)).toBe(before.slice(0, 60));
            seen.set(key, now);
          }
        }
        for (const key of seen.keys()) {
          const [who = "", number] = key.split("/");
          expect(room.course(who).served[Number(number) - 1]).toBeDefined();
        }
      }
    }),
    { numRuns: RUNS },
  );
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
      const accepted = ACTS.filter((type) => {
        const { events, result } = room.decideNow({ type, candidateId, by: SUPERVISOR });
        return result.ok && events.length > 0;
      });
      expect([...room.row(candidateId).acts].sort()).toEqual([...accepted].sort());
    }
  });
});

test("V1 no view of a candidate holds a key, an explanation, a parameter, a secret or another's name", () => {
  const never = ["SECRET", "explanation", "misconception", "difficulty", "discrimination", "ability", '"key"', CODE];
  afterEachMove((room) => {
    for (const who of ["c1", "c2"]) {
      const other = who === "c1" ? "c2" : "c1";
      for (const device of ["a", "b", null]) {
        const text = JSON.stringify(room.view({ who, device }));
        for (const word of [...never, `NOM-${other}`, `Prenom-${other}`, `user-${other}`, SUPERVISOR.name]) {
          expect(text).not.toContain(word);
        }
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
  fc.assert(
    fc.property(moves, (list) => {
      const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
      for (const move of list) {
        playMove(room, move);
        for (const { attempt, presence } of Object.values(room.state.candidates)) {
          reached.add(attempt.kind).add(presence.kind);
          if (attempt.kind === "finished") reached.add(attempt.reason);
          if ((courseOf(attempt)?.formerDeviceIds.length ?? 0) > 0) reached.add("resumed");
        }
      }
    }),
    { numRuns: 250, seed: 4012 },
  );
  expect([...reached].sort()).toEqual(
    [
      ...["none", "instructions", "running", "elapsed", "finished", "unconfirmed", "confirmed", "lapsed", "resumed"],
      ...["all-answered", "time-elapsed", "ended-by-supervisor", "ended-by-finalisation"],
    ].sort(),
  );
});
