import { expect, test } from "vitest";
import { auditRound, type RoundEvidence } from "#test/bench/chaos/audit.ts";
import type { CandidateState, Course } from "#worker/core/session/state.ts";

const START_MS = 1_000_000;
const END_MS = START_MS + 30_000;
const ANSWER = { kind: "text", text: "réponse 7" } as const;

const course: Course = {
  startedAtMs: START_MS,
  locale: "fr",
  seed: "seed",
  deviceId: "device",
  formerDeviceIds: [],
  recentlyPractised: [],
  resume: { kind: "none" },
  baseSeconds: 25,
  ledger: [{ id: "g", kind: "grant", seconds: 5, reason: "", atMs: START_MS, by: null, undoneAtMs: null }],
  stop: null,
  alert: null,
  lastAlert: null,
  link: { lostSinceMs: null, offeredSeconds: 0, goesOn: false },
  served: [
    {
      number: 1,
      itemId: "item",
      skill: "s",
      competence: "1.1",
      tube: "t",
      discrimination: 1,
      difficulty: 0,
      servedAtMs: START_MS,
      outcome: { answer: ANSWER, verdict: "wrong", answeredAtMs: START_MS + 5, ability: 0, standardError: 1 },
      setAside: null,
      source: "room",
      timedAtMs: null,
      unfocusedAtMs: null,
      kept: null,
    },
  ],
  ability: 0,
  standardError: 1,
};

const attempt: Extract<CandidateState["attempt"], { kind: "finished" }> = {
  kind: "finished",
  course,
  finishedAtMs: END_MS,
  processedAtMs: END_MS + 10,
  reason: "time-elapsed",
};

const finished: CandidateState = {
  identity: {
    candidateId: "c",
    lastName: "A",
    firstName: "B",
    birthDate: "2012-01-01",
    division: null,
    extraTimePercent: 0,
    userId: "u",
  },
  arrival: { kind: "absent" },
  presence: { kind: "unconfirmed" },
  codeGuard: { failures: 0, lockedUntilMs: null },
  handSinceMs: null,
  messages: [],
  attempt,
};

function line(type: string, commandId: string | null, receivedAtMs: number, effectiveAtMs = receivedAtMs) {
  const actor = { role: "candidate", userId: "u" } as const;
  return {
    seq: 1,
    receivedAtMs,
    effectiveAtMs,
    actor,
    commandId,
    type,
    candidateId: "c",
    event: "{}",
    previous: "",
    hash: "",
  };
}

function evidence(changes: Partial<RoundEvidence> = {}): RoundEvidence {
  const command = { type: "answer", number: 1, itemId: "item", answer: ANSWER } as const;
  return {
    number: "1",
    acknowledged: new Map([["c", [{ commandId: "a1", command }]]]),
    grants: [{ commandId: "g1", candidateIds: ["c"], seconds: 5 }],
    outages: [],
    journal: [
      line("question-answered", "a1", START_MS + 5),
      line("time-granted", "g1", START_MS + 6),
      line("test-finished", null, END_MS + 10, END_MS),
    ],
    brokenAt: null,
    states: [finished],
    attempts: [
      {
        candidate_id: "c",
        started_at_s: START_MS / 1000,
        finished_at_s: END_MS / 1000,
        finish_reason: "time-elapsed",
        record: JSON.stringify(course.served),
      },
    ],
    ...changes,
  };
}

const lostOf = (changes: Partial<RoundEvidence>) => auditRound(evidence(changes)).lost;

test("a day on which nothing was lost passes the audit, and is counted", () => {
  const { lost, answers, timedFinishes, worstLagMs } = auditRound(evidence());
  expect({ lost, answers, timedFinishes, worstLagMs }).toEqual({
    lost: [],
    answers: 1,
    timedFinishes: 1,
    worstLagMs: 10,
  });
});

test("an acknowledged answer that is not in the journal, or twice, is lost", () => {
  const { journal } = evidence();
  expect(lostOf({ journal: journal.slice(1) })).toHaveLength(1);
  expect(lostOf({ journal: [...journal, line("question-answered", "a1", START_MS + 9)] })).toHaveLength(1);
});

test("an answer kept otherwise than acknowledged is lost, in the object and in D1", () => {
  const other = { ...course, served: course.served.map((one) => ({ ...one, outcome: null })) };
  const states = [{ ...finished, attempt: { ...attempt, course: other } }];
  expect(lostOf({ states })).toEqual([
    expect.stringContaining("is not what the object holds"),
    expect.stringContaining("D1 does not hold"),
  ]);
});

test("a grant carried out twice, a broken chain and an attempt missing in D1 are found", () => {
  const { journal } = evidence();
  expect(lostOf({ journal: [...journal, line("time-granted", "g1", START_MS + 9)] })).toHaveLength(1);
  expect(lostOf({ brokenAt: 2 })).toEqual([expect.stringContaining("breaks at entry 2")]);
  expect(lostOf({ attempts: [] })).toHaveLength(1);
});

test("an end one millisecond off, or carried out 2,001 ms after the object answered, is found", () => {
  const states = [{ ...finished, attempt: { ...attempt, finishedAtMs: END_MS + 1 } }];
  expect(lostOf({ states })).toEqual([expect.stringContaining("name two ends"), expect.stringContaining("was due at")]);
  const [answered, granted] = evidence().journal;
  if (answered === undefined || granted === undefined) throw new Error("no journal");
  const late = (afterMs: number) => [answered, granted, line("test-finished", null, END_MS + afterMs, END_MS)];
  expect(lostOf({ journal: late(2_000) })).toEqual([]);
  expect(lostOf({ journal: late(2_001) })).toHaveLength(1);
  const outages = [{ fromMs: END_MS - 500, toMs: END_MS + 3_000 }];
  expect(lostOf({ journal: late(5_000), outages })).toEqual([]);
  expect(lostOf({ journal: late(5_001), outages })).toHaveLength(1);
});
