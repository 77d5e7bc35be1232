import { isDeepStrictEqual } from "node:util";
import type { CandidateState, Course } from "#worker/core/session/state.ts";
import type { Acknowledged } from "../support/pupil.ts";
import type { AckedGrant } from "../support/supervisor.ts";
import type { Outage } from "./killer.ts";
import type { AttemptRow } from "./read-at-rest.ts";
import type { JournalLine } from "./read-journal.ts";

/** A timed end may come this much later than the later of the deadline and the object answering again. */
const FINISH_LAG_MS = 2_000;
const MS = 1_000;

export interface RoundEvidence {
  readonly number: string;
  /** candidate id → answers whose receipt reached the pupil's page */
  readonly acknowledged: ReadonlyMap<string, readonly Acknowledged[]>;
  readonly grants: readonly AckedGrant[];
  readonly outages: readonly Outage[];
  readonly journal: readonly JournalLine[];
  readonly brokenAt: number | null;
  readonly states: readonly CandidateState[];
  readonly attempts: readonly AttemptRow[];
}

export interface Verdict {
  readonly lost: string[];
  readonly answers: number;
  readonly timedFinishes: number;
  readonly finishes: number;
  readonly worstLagMs: number;
  readonly entries: number;
}

/** Holds what the pages were told against the journal, the object at rest and D1. Each line of `lost` is a broken promise. */
export function auditRound(evidence: RoundEvidence): Verdict {
  const { number, journal, states, brokenAt } = evidence;
  const lost: string[] = [];
  const say = (what: string) => lost.push(`session ${number}: ${what}`);
  const byCommand = new Map<string, JournalLine[]>();
  for (const line of journal) {
    if (line.commandId === null) continue;
    byCommand.set(line.commandId, [...(byCommand.get(line.commandId) ?? []), line]);
  }
  const of = (commandId: string, type: string) => (byCommand.get(commandId) ?? []).filter((line) => line.type === type);
  const byCandidate = new Map(states.map((state) => [state.identity.candidateId, state]));
  const answers = auditAnswers(evidence, byCandidate, of, say);
  for (const { commandId, candidateIds } of evidence.grants) {
    const written = of(commandId, "time-granted").length;
    if (written !== candidateIds.length) say(`grant ${commandId} acknowledged once, in the journal ${written} times`);
  }
  if (brokenAt !== null) say(`the chain of the journal breaks at entry ${brokenAt}`);
  const ends = auditFinishes(evidence, byCandidate, say);
  auditDatabase(evidence, say);
  return { lost, answers, ...ends, entries: journal.length };
}

type Say = (what: string) => void;

function auditAnswers(
  { acknowledged }: RoundEvidence,
  byCandidate: ReadonlyMap<string, CandidateState>,
  of: (commandId: string, type: string) => JournalLine[],
  say: Say,
): number {
  let answers = 0;
  for (const [candidateId, receipts] of acknowledged) {
    const state = byCandidate.get(candidateId);
    const served = state === undefined ? [] : (courseOf(state)?.served ?? []);
    for (const { commandId, command } of receipts) {
      answers += 1;
      const lines = of(commandId, "question-answered").length;
      if (lines !== 1) say(`answer ${commandId} was acknowledged and is in the journal ${lines} times`);
      const kept = served.filter((one) => one.number === command.number && one.itemId === command.itemId);
      const [one] = kept;
      if (kept.length !== 1 || one === undefined || !isDeepStrictEqual(one.outcome?.answer, command.answer)) {
        say(`answer ${commandId} to question ${command.number} was acknowledged and is not what the object holds`);
      }
    }
    const numbers = served.filter(({ setAside }) => setAside === null).map(({ number }) => number);
    if (new Set(numbers).size !== numbers.length) say(`${candidateId} has a number served twice`);
  }
  return answers;
}

function auditFinishes(
  { journal, outages }: RoundEvidence,
  byCandidate: ReadonlyMap<string, CandidateState>,
  say: Say,
) {
  let finishes = 0;
  let timedFinishes = 0;
  let worstLagMs = 0;
  const ends = journal.filter(({ type }) => type === "test-finished");
  for (const [candidateId, { attempt, identity }] of byCandidate) {
    if (attempt.kind === "none" || attempt.kind === "instructions") continue;
    const lines = ends.filter((line) => line.candidateId === candidateId);
    const [line] = lines;
    if (attempt.kind !== "finished" || lines.length !== 1 || line === undefined) {
      say(`${candidateId} is ${attempt.kind} with ${lines.length} ends in the journal`);
      continue;
    }
    finishes += 1;
    if (line.effectiveAtMs !== attempt.finishedAtMs) say(`the journal and the object name two ends for ${candidateId}`);
    if (attempt.reason !== "time-elapsed" || attempt.course === null) continue;
    timedFinishes += 1;
    const dueMs = deadlineOf(attempt.course, identity.extraTimePercent);
    if (attempt.finishedAtMs !== dueMs) say(`${candidateId} ended at ${attempt.finishedAtMs}, was due at ${dueMs}`);
    const away = outages.find(({ fromMs, toMs }) => fromMs <= dueMs && dueMs <= toMs);
    const lagMs = line.receivedAtMs - Math.max(dueMs, away?.toMs ?? 0);
    worstLagMs = Math.max(worstLagMs, lagMs);
    if (lagMs > FINISH_LAG_MS) say(`the end of ${candidateId} was carried out ${lagMs} ms late`);
  }
  return { finishes, timedFinishes, worstLagMs };
}

/** Counted here once more, on purpose not with the product's own function: start, base, percentage, ledger. */
function deadlineOf({ startedAtMs, baseSeconds, ledger }: Course, extraTimePercent: number): number {
  const booked = ledger.reduce((sum, { seconds, undoneAtMs }) => sum + (undoneAtMs === null ? seconds : 0), 0);
  const extra = Math.round((baseSeconds * extraTimePercent) / 100);
  return startedAtMs + Math.round((baseSeconds + extra + booked) * MS);
}

function auditDatabase({ states, attempts }: RoundEvidence, say: Say): void {
  const rows = new Map(attempts.map((row) => [row.candidate_id, row]));
  for (const state of states) {
    const { candidateId } = state.identity;
    const course = courseOf(state);
    const row = rows.get(candidateId);
    rows.delete(candidateId);
    if (course === null) {
      if (row !== undefined) say(`D1 has an attempt of ${candidateId}, who never began`);
      continue;
    }
    const finish = state.attempt.kind === "finished" ? state.attempt : null;
    const isSame =
      row !== undefined &&
      row.started_at_s === Math.floor(course.startedAtMs / MS) &&
      row.finished_at_s === (finish === null ? null : Math.floor(finish.finishedAtMs / MS)) &&
      row.finish_reason === (finish?.reason ?? null) &&
      isDeepStrictEqual(JSON.parse(row.record), JSON.parse(JSON.stringify(course.served)));
    if (!isSame) say(`D1 does not hold what the object holds of ${candidateId}`);
  }
  for (const candidateId of rows.keys()) say(`D1 has an attempt of ${candidateId}, whom the object does not know`);
}

function courseOf({ attempt }: CandidateState): Course | null {
  return attempt.kind === "none" || attempt.kind === "instructions" ? null : attempt.course;
}
