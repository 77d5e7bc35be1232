import { expect, test } from "vitest";
import { aBank, aRoom, right, someItems, wrong } from "#test/support/session-factory.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { estimateWith } from "#worker/core/engine/track-ability.ts";
import type { Event } from "#worker/core/session/event.ts";
import { readServed } from "#worker/store/read-served.ts";
import { rescoreFromJournal } from "#worker/usecases/jury/rescore-from-journal.ts";
import { scoreStoredAttempt } from "#worker/usecases/jury/score-attempt.ts";

const ITEMS = someItems();

/** As it comes back from storage: text, parsed again. */
function stored(journal: readonly Event[]): Event[] {
  return JSON.parse(JSON.stringify(journal)) as Event[];
}

function takeTest(answers: number, reportAt: number | null = null) {
  const room = aRoom({ bank: aBank(ITEMS) });
  room.begin();
  for (let n = 1; n <= answers; n += 1) {
    if (n === reportAt) {
      room.report();
      room.accept();
    }
    room.answer({ answer: n % 3 === 0 ? wrong() : right() });
  }
  return room;
}

test("a whole test scored again from its journal has the ability and the error that were recorded", () => {
  const room = takeTest(32, 7);
  const { ability, standardError, served } = room.course();
  const outcome = rescoreFromJournal(stored(room.journal), "c1", ITEMS, null);
  expect(outcome).toMatchObject({ status: "validated", ability, standardError });
  // And it is what the row in the database gives, set-aside question included.
  expect(served.some(({ setAside }) => setAside !== null)).toBe(true);
  expect(outcome).toEqual(
    scoreStoredAttempt({ served: readServed(JSON.stringify(served)), verdict: null }, ITEMS, null),
  );
});

test("each estimate that the journal recorded comes back from the answers before it", () => {
  const room = takeTest(32);
  const answered = room
    .course()
    .served.flatMap(({ discrimination, difficulty, outcome }) =>
      outcome === null ? [] : [{ discrimination, difficulty, right: outcome.verdict === "right", outcome }],
    );
  expect(answered).toHaveLength(32);
  for (const [at, { outcome }] of answered.entries()) {
    const { ability, standardError } = estimateWith(VIGIE.estimator, answered.slice(0, at + 1));
    expect([outcome.ability, outcome.standardError]).toEqual([ability, standardError]);
  }
});

test("a test left by the candidate loses the same points each time it is scored", () => {
  const room = takeTest(24);
  room.end();
  const score = (reason: "candidate" | "technical") => rescoreFromJournal(stored(room.journal), "c1", ITEMS, reason);
  expect(score("candidate")).toEqual(score("candidate"));
  expect(score("candidate")?.ability).toBeLessThan(score("technical")?.ability ?? 0);
  expect(score("technical")?.ability).toBe(room.course().ability);
});

test("a candidate who began no test has no outcome", () => {
  const room = aRoom();
  expect(rescoreFromJournal(room.journal, "c1", ITEMS, null)).toBeNull();
  expect(rescoreFromJournal(room.journal, "nobody", ITEMS, null)).toBeNull();
});
