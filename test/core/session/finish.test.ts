import { expect, test } from "vitest";
import { aRoom, MINUTE, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import { viewOverview } from "#worker/core/session/view-room.ts";

const DEADLINE = T0 + 6300_000;

test("F1 the supervisor ends one test at once, with who and when; the neighbour goes on", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin({ who: "c1" });
  room.begin({ who: "c2" });
  room.answer({ who: "c1" });
  room.at(T0 + MINUTE);
  expect(room.end("c1")).toBe("ok");
  expect(room.candidate("c1").attempt).toMatchObject({
    kind: "finished",
    reason: "ended-by-supervisor",
    finishedAtMs: T0 + MINUTE,
    processedAtMs: T0 + MINUTE,
  });
  expect(room.journal.at(-1)).toMatchObject({ type: "test-finished", by: SUPERVISOR });
  expect(room.screen()).toEqual({ screen: "ended", reason: "ended-by-supervisor", answeredCount: 1 });
  expect(room.row("c2").phase).toBe("running");
});

test("F1 a test that has not started is not ended", () => {
  const room = aRoom();
  expect(room.end()).toBe("TEST_NOT_STARTED");
  room.confirm();
  room.enter();
  expect(room.end()).toBe("TEST_NOT_STARTED");
});

test("F1 an end has no way back: neither resume, nor start, nor more time", () => {
  const room = aRoom();
  room.begin();
  room.end();
  expect([room.authorise(), room.start(), room.enter(), room.confirm(), room.cancel()]).toEqual(
    Array(5).fill("TEST_ENDED"),
  );
  room.setPlan({}, [{ extraTimePercent: 100 }]);
  expect(room.row().phase).toBe("finished");
});

test("F2 a repeated end keeps the first instant", () => {
  const room = aRoom();
  room.begin();
  room.end();
  const before = room.state;
  room.at(T0 + MINUTE);
  expect(room.end()).toBe("ok");
  expect(room.state).toBe(before);
});

test("F3 a finished test counts no answer, and nothing falls due any more", () => {
  const room = aRoom();
  room.begin();
  room.end();
  expect(room.answer()).toBe("ANSWER_NOT_COUNTED");
  expect(room.course().served).toMatchObject([{ number: 1, outcome: null }]);
  expect(nextDueMs(room.state)).toBeNull();
});

test("F4 finalisation ends open tests, keeps elapsed ones elapsed, and leaves who never started", () => {
  const ids = ["run", "late", "read", "wait", "done"];
  const room = aRoom({ candidates: ids.map((candidateId) => ({ candidateId })), plan: { graceSeconds: null } });
  room.begin({ who: "late" });
  room.begin({ who: "done" });
  room.end("done");
  room.at(DEADLINE);
  room.begin({ who: "run" });
  room.answer({ who: "run" });
  room.confirm("read");
  room.enter({ who: "read" });
  room.confirm("wait");
  expect(room.finalise()).toBe("ok");
  expect(viewOverview(room.state)).toEqual({
    firstStartedAtMs: T0,
    finalisedAtMs: DEADLINE,
    candidates: [
      { candidateId: "done", phase: "finished", answeredCount: 0, finishReason: "ended-by-supervisor" },
      { candidateId: "late", phase: "finished", answeredCount: 0, finishReason: "time-elapsed" },
      { candidateId: "read", phase: "not-started", answeredCount: 0, finishReason: null },
      { candidateId: "run", phase: "finished", answeredCount: 1, finishReason: "ended-by-finalisation" },
      { candidateId: "wait", phase: "not-started", answeredCount: 0, finishReason: null },
    ],
  });
  expect(room.candidate("late").attempt).toMatchObject({ finishedAtMs: DEADLINE });
});

test("F4 a finalised room takes no act, offers none, and has nothing due", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  room.confirm("c2");
  room.finalise();
  const codes = [
    room.arrive({ who: "c2" }),
    room.confirm("c2"),
    room.cancel("c2"),
    room.enter({ who: "c2" }),
    room.start({ who: "c2" }),
    room.authorise(),
    room.end(),
    room.answer(),
  ];
  expect(codes).toEqual(Array(8).fill("SESSION_FINALISED"));
  expect([room.row("c1").acts, room.row("c2").acts]).toEqual([[], []]);
  expect(nextDueMs(room.state)).toBeNull();
  expect(room.screen({ who: "c2" })).toEqual({ screen: "closed" });
  expect(room.screen({ who: "c1" })).toMatchObject({ screen: "ended" });
});

test("F5 finalising again, at once or days later, changes nothing", () => {
  const room = aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2" }] });
  room.begin();
  room.confirm("c2");
  room.finalise();
  const before = room.state;
  expect(room.finalise()).toBe("ok");
  room.at(T0 + 40 * 60 * MINUTE).tick();
  expect(room.finalise()).toBe("ok");
  expect(room.state).toBe(before);
});
