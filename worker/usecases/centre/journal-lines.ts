import type { Locale } from "#worker/core/itembank/item.ts";
import type { JournalEntry, JournalPage } from "#worker/core/journal/entry.ts";
import { type JournalFacts, readFacts } from "#worker/core/journal/read-facts.ts";
import { unsealEvent } from "#worker/core/journal/seal-event.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import { erasedWord, whatHappened } from "./journal-words.ts";

export type JournalLine = {
  seq: number;
  receivedAtMs: number;
  effectiveAtMs: number;
  /** a person's name, or Vigie for what happens by itself */
  who: string;
  role: JournalEntry["actor"]["role"];
  what: string;
  /** null: the room */
  candidate: string | null;
  /** somebody's own words: a reason, a note, a message */
  why: string | null;
  type: string;
  commandId: string | null;
  hash: string;
};

export type OpenedEntry = { entry: JournalEntry; facts: JournalFacts; isWhole: boolean };

/** Nobody's name: the clock, a list read again, a look at the links. */
const BY_ITSELF = "Vigie";
/** Acts of the candidate's own page: no other name is written in them. */
const BY_CANDIDATE: ReadonlySet<string> = new Set([
  "candidate-arrived",
  "code-refused",
  "instructions-opened",
  "test-started",
  "question-answered",
  "answer-kept",
  "resume-requested",
  "test-resumed",
  "timer-started",
  "focus-lost",
  "alert-raised",
  "hand-raised",
  "hand-lowered",
  "message-read",
]);

/** Entries with what their texts still tell, in the order given. */
export function openEntries({ entries, texts }: Pick<JournalPage, "entries" | "texts">): OpenedEntry[] {
  const bySeq = Map.groupBy(texts, ({ seq }) => seq);
  return entries.map((entry) => {
    const { event, isWhole } = unsealEvent(entry.event, bySeq.get(entry.seq) ?? []);
    return { entry, facts: readFacts(event), isWhole };
  });
}

/** Each entry in words. A candidate who is no longer enrolled is named by their id. */
export function toJournalLine(
  { entry, facts, isWhole }: OpenedEntry,
  candidates: ReadonlyMap<string, Pick<EnrolledCandidate, "lastName" | "firstName">>,
  language: Locale,
): JournalLine {
  const named = entry.candidateId === null ? undefined : candidates.get(entry.candidateId);
  const candidate = named === undefined ? entry.candidateId : `${named.lastName} ${named.firstName}`;
  const erased = erasedWord(language);
  const byItself = BY_CANDIDATE.has(entry.type) && candidate !== null ? candidate : BY_ITSELF;
  return {
    seq: entry.seq,
    receivedAtMs: entry.receivedAtMs,
    effectiveAtMs: entry.effectiveAtMs,
    who: facts.by === null ? byItself : (facts.by.name ?? erased),
    role: entry.actor.role,
    what: whatHappened(entry.type, facts, language),
    candidate,
    why: facts.words ?? (isWhole || facts.by === null || facts.by.name === null ? null : erased),
    type: entry.type,
    commandId: entry.commandId,
    hash: entry.hash,
  };
}
