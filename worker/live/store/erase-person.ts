import { isObject, type Json, parseJson } from "#worker/core/journal/json.ts";
import {
  ERASED_BIRTH_DATE,
  ERASED_FIRST_NAME,
  ERASED_LAST_NAME,
  type ErasedPerson,
} from "#worker/core/people/erased-person.ts";
import { isNamed, maskNames, type NamePattern, namePatterns } from "#worker/core/people/mask-names.ts";
import type { CandidateState, Course } from "#worker/core/session/state.ts";
import { eraseTexts } from "./journal.ts";
import { loadState } from "./snapshot.ts";
import type { LiveStorage } from "./storage.ts";

/** Fields that hold people's own words. A finish has a reason too, which is one of ours. */
const WORDS: ReadonlySet<string> = new Set(["text", "reason"]);

/**
 * Takes a person out of a room: state, journal, names of its staff. The journal's chain holds: only texts beside it go, and
 * others' texts that name the person. Gives how many rows changed; a second time: 0. "busy": the room is not closed and
 * this person is in it, or D1 has not taken all of it yet; nothing was changed.
 */
export function erasePerson(storage: LiveStorage, person: ErasedPerson): number | "busy" {
  const { room, candidates } = loadState(storage);
  const waiting = Number(storage.sql.exec("SELECT count(*) AS count FROM outbox").one().count);
  const isOpen = room.plan !== null && room.finalisedAtMs === null;
  const isIn = person.candidateIds.some((id) => candidates[id] !== undefined) || room.firstStartedAtMs !== null;
  if (waiting > 0 || (isOpen && isIn)) return "busy";
  const patterns = namePatterns(person.names);
  return storage.transactionSync(
    () =>
      eraseState(storage, person, patterns, candidates) +
      eraseJournal(storage, person, patterns) +
      eraseTraces(storage, person),
  );
}

function eraseState(
  { sql }: LiveStorage,
  person: ErasedPerson,
  patterns: readonly NamePattern[],
  candidates: Readonly<Record<string, CandidateState>>,
): number {
  let changed = 0;
  const keep = (table: "room" | "candidate", id: string | number, before: string, after: string) => {
    if (before === after) return;
    sql.exec(`UPDATE ${table} SET json = ? WHERE id = ?`, after, id);
    changed += 1;
  };
  for (const row of sql.exec("SELECT id, json FROM candidate").toArray()) {
    const id = String(row.id);
    const state = person.candidateIds.includes(id) ? candidates[id] : undefined;
    const plain =
      state === undefined ? parseJson(String(row.json)) : parseJson(JSON.stringify(withoutCandidate(state)));
    keep("candidate", id, String(row.json), JSON.stringify(withoutNames(plain, person, patterns)));
  }
  for (const row of sql.exec("SELECT id, json FROM room").toArray()) {
    const plain = withoutNames(parseJson(String(row.json)), person, patterns);
    keep("room", Number(row.id), String(row.json), JSON.stringify(plain));
  }
  return changed;
}

/** A test without the one who took it: when, which questions, right or wrong. */
function withoutCandidate(state: CandidateState): CandidateState {
  const { attempt, identity } = state;
  return {
    ...state,
    identity: {
      candidateId: identity.candidateId,
      lastName: ERASED_LAST_NAME,
      firstName: ERASED_FIRST_NAME,
      civilName: null,
      birthDate: ERASED_BIRTH_DATE,
      division: null,
      extraTimePercent: 0,
      userId: null,
    },
    arrival: { kind: "absent" },
    messages: [],
    attempt:
      attempt.kind !== "finished"
        ? { kind: "none" }
        : { ...attempt, course: attempt.course === null ? null : withoutAnswers(attempt.course) },
  };
}

function withoutAnswers(course: Course): Course {
  return {
    ...course,
    seed: "",
    recentlyPractised: [],
    deviceId: "",
    formerDeviceIds: [],
    ledger: course.ledger.map((entry) => ({ ...entry, reason: "" })),
    served: course.served.map(({ outcome, kept, ...question }) => ({
      ...question,
      outcome: outcome && { ...outcome, answer: { kind: "skip" } },
      kept: kept && { ...kept, answer: { kind: "skip" } },
    })),
  };
}

/** Others' parts of the state: the person's name beside their id, and their name in what others wrote. */
function withoutNames(value: Json, person: ErasedPerson, patterns: readonly NamePattern[]): Json {
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, person, patterns));
  if (!isObject(value)) return value;
  const isTheirs = typeof value.userId === "string" && person.userIds.includes(value.userId);
  const isAbout = typeof value.candidateId === "string" && person.candidateIds.includes(value.candidateId);
  const fields = Object.entries(value).map(([key, child]): [string, Json] => {
    if (typeof child !== "string") return [key, withoutNames(child, person, patterns)];
    if (key === "name" && isTheirs) return [key, ""];
    if (key === "text" && isAbout) return [key, ""];
    const isWords = (WORDS.has(key) && value.kind !== "finished") || (key === "supervisors" && person.isStaff);
    return [key, isWords ? maskNames(child, patterns) : child];
  });
  return Object.fromEntries(fields);
}

function eraseJournal(storage: LiveStorage, person: ErasedPerson, patterns: readonly NamePattern[]): number {
  const { sql } = storage;
  let gone = 0;
  for (const id of [...person.candidateIds, ...person.userIds]) gone += eraseTexts(storage, id);
  for (const { seq, path, text } of sql.exec("SELECT seq, path, text FROM journal_text").toArray()) {
    const words = parseJson(String(text));
    if (!isObject(words)) continue;
    const isNaming = Object.entries(words).some(
      ([key, value]) =>
        (WORDS.has(key) || (key === "supervisors" && person.isStaff)) &&
        typeof value === "string" &&
        isNamed(value, patterns),
    );
    if (!isNaming) continue;
    sql.exec("DELETE FROM journal_text WHERE seq = ? AND path = ?", Number(seq), String(path));
    gone += 1;
  }
  return gone;
}

function eraseTraces({ sql }: LiveStorage, { candidateIds, userIds }: ErasedPerson): number {
  let gone = sql.exec(
    "DELETE FROM person WHERE user_id IN (SELECT value FROM json_each(?))",
    JSON.stringify(userIds),
  ).rowsWritten;
  for (const table of ["contact", "silence", "reserve", "draft"]) {
    const where = "WHERE candidate_id IN (SELECT value FROM json_each(?))";
    gone += sql.exec(`DELETE FROM ${table} ${where}`, JSON.stringify(candidateIds)).rowsWritten;
  }
  return gone;
}
