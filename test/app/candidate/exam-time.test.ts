import fc from "fast-check";
import { expect, test } from "vitest";
import { markPassed, secondsLeft, timeNews } from "#app/routes/candidate/+parts/exam-time.ts";
import type { CandidateLedgerLine } from "#worker/core/session/views.ts";
import { aClock, aQuestion, MINUTE, NOW } from "./a-candidate.ts";

test("the time left is counted to the deadline, rounded up, and never below nothing", () => {
  const clock = aClock({ deadlineMs: NOW + 10_001 });
  expect(secondsLeft(clock, NOW)).toBe(11);
  expect(secondsLeft(clock, NOW + 10_001)).toBe(0);
  expect(secondsLeft(clock, NOW + 999_999)).toBe(0);
});

test("while the clock is stopped the time left stands still, however long", () => {
  const clock = aClock({ deadlineMs: NOW + 49 * MINUTE, stoppedAtMs: NOW });
  expect([0, MINUTE, 300 * MINUTE].map((ms) => secondsLeft(clock, NOW + ms))).toEqual([2940, 2940, 2940]);
});

test("each mark is said once while the time runs down second by second", () => {
  const said: number[] = [];
  for (let seconds = 40 * 60; seconds > 0; seconds -= 1) {
    const mark = markPassed(seconds, seconds - 1);
    if (mark !== null) said.push(mark);
  }
  expect(said).toEqual([30, 10, 5, 1]);
});

test("a clock that stands still says nothing, not even on a mark", () => {
  expect([600, 300, 60].map((seconds) => markPassed(seconds, seconds))).toEqual([null, null, null]);
});

test("time given puts a mark back ahead: it is said again when it is passed again", () => {
  expect(markPassed(590, 590 + 600)).toBeNull();
  expect(markPassed(601, 600)).toBe(10);
});

test("a page that slept says what is left now, once, whatever marks it missed", () => {
  expect(markPassed(40 * 60, 9 * 60 + 30)).toBe(10);
  expect(markPassed(40 * 60, 4 * 60)).toBe(4);
  expect(markPassed(90, 0)).toBeNull();
});

test("between two looks a mark is said exactly when one lies between them, and it is the truth to the minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (before, now) => {
      const lies = [1800, 600, 300, 60].some((mark) => now <= mark && mark < before);
      expect(markPassed(before, now)).toBe(lies ? Math.ceil(now / 60) : null);
    }),
  );
});

const line = (id: string, over: Partial<CandidateLedgerLine> = {}): CandidateLedgerLine => ({
  id,
  kind: "grant",
  seconds: 600,
  reason: "coupure réseau",
  ...over,
});
const withLines = (...ledger: CandidateLedgerLine[]) => aQuestion({ clock: aClock({ ledger }) });

test("a new line is news once, on whatever screen the time is shown", () => {
  const before = withLines(line("g1"));
  const after = withLines(line("g1"), line("g2"));
  expect(timeNews(before, after)).toEqual([{ kind: "given", line: line("g2") }]);
  expect(timeNews(after, after)).toEqual([]);
  const paused = {
    screen: "paused",
    scope: "room",
    reason: "alerte",
    sinceMs: NOW,
    clock: after.clock,
  } as const;
  expect(timeNews(before, paused)).toEqual([{ kind: "given", line: line("g2") }]);
});

test("a line taken back within its minute is said too", () => {
  expect(timeNews(withLines(line("g1")), withLines())).toEqual([{ kind: "taken-back", line: line("g1") }]);
});

test("a clock that stood still for less than five seconds is no news; what a person gave always is", () => {
  const blink = line("a1", { kind: "alert", seconds: 4.9, reason: "" });
  expect(timeNews(withLines(), withLines(blink))).toEqual([]);
  expect(timeNews(withLines(), withLines({ ...blink, seconds: 5 }))).toHaveLength(1);
  expect(timeNews(withLines(), withLines(line("g1", { seconds: 1 })))).toHaveLength(1);
});

test("extra time changed during the test is said with its new value", () => {
  const after = aQuestion({ clock: aClock({ extraTimePercent: 33 }) });
  expect(timeNews(aQuestion(), after)).toEqual([{ kind: "extra-time", percent: 33 }]);
});

test("an extension after time up: the test goes on, and what was given", () => {
  const elapsed = { screen: "time-elapsed", clock: aClock() } as const;
  const reopened = [{ kind: "reopened" }, { kind: "given", line: line("g1") }];
  expect(timeNews(elapsed, withLines(line("g1")))).toEqual(reopened);
  expect(timeNews(aQuestion({ isElapsed: true }), withLines(line("g1")))).toEqual(reopened);
});

test("the first picture of a page is no news, and neither is the end", () => {
  expect(timeNews({ screen: "resume-requested" }, withLines(line("g1")))).toEqual([]);
  expect(timeNews(withLines(line("g1")), { screen: "ended", reason: "all-answered", answeredCount: 32 })).toEqual([]);
});
