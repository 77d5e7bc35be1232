import * as z from "zod";
import { chainHash, genesisHash } from "#worker/core/journal/chain.ts";
import type { Hash, JournalActor, JournalEntry } from "#worker/core/journal/entry.ts";
import { candidateOf, effectiveAtMs } from "#worker/core/journal/read-facts.ts";
import { type SealedText, sealEvent } from "#worker/core/journal/seal-event.ts";
import type { Event } from "#worker/core/session/event.ts";
import type { LiveStorage } from "./storage.ts";

export type JournalTools = { hash: Hash; newSalt(): string };

export type JournalAct = {
  actor: JournalActor;
  commandId: string | null;
  /** of the plan: the first entry is chained to it */
  sessionNumber: number;
  nowMs: number;
};

type NewEntry = Omit<JournalEntry, "previous" | "hash">;

/** Append only: who, what, when; one row each, its texts beside it. The last sequence is the sequence of the room. */
export function appendJournal(
  storage: LiveStorage,
  { actor, commandId, sessionNumber, nowMs }: JournalAct,
  events: readonly Event[],
  tools: JournalTools,
): void {
  if (events.length === 0) return;
  let head = readHead(storage, sessionNumber, tools.hash);
  for (const event of events) {
    const { sealed, texts } = seal(event, tools);
    const seq = head.seq + 1;
    const candidateId = candidateOf(event);
    const entry: NewEntry = {
      seq,
      receivedAtMs: nowMs,
      effectiveAtMs: effectiveAtMs(event, nowMs),
      actor,
      commandId,
      type: event.type,
      candidateId,
      event: sealed,
    };
    const hash = chainHash(head.hash, entry, tools.hash);
    storage.sql.exec(
      "INSERT INTO journal (seq, at_ms, effective_at_ms, actor, command_id, type, candidate_id, event, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      seq,
      nowMs,
      entry.effectiveAtMs,
      JSON.stringify(actor),
      commandId,
      event.type,
      candidateId,
      sealed,
      hash,
    );
    saveTexts(storage, seq, texts);
    head = { seq, hash };
  }
}

export function lastSequence({ sql }: LiveStorage): number {
  return Number(sql.exec("SELECT coalesce(max(seq), 0) AS seq FROM journal").one().seq);
}

/** Candidates whose percentage was changed in the room after this sequence. */
export function changedExtraTimes({ sql }: LiveStorage, after: number): string[] {
  const rows = sql.exec("SELECT candidate_id FROM journal WHERE seq > ? AND type = 'extra-time-changed'", after);
  return rows.toArray().map((row) => String(row.candidate_id));
}

export function readHead({ sql }: LiveStorage, sessionNumber: number, hash: Hash): { seq: number; hash: string } {
  const [row] = sql.exec("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").toArray();
  if (row === undefined) return { seq: 0, hash: genesisHash(sessionNumber, hash) };
  return { seq: Number(row.seq), hash: String(row.hash) };
}

/** What the journal keeps in words about a person is gone for good, salt included; the chain holds. */
export function eraseTexts({ sql }: LiveStorage, subjectId: string): number {
  return sql.exec("DELETE FROM journal_text WHERE subject_id = ?", subjectId).rowsWritten;
}

const oldEvent = z.looseObject({
  type: z.string(),
  plan: z.looseObject({ sessionNumber: z.number() }).optional(),
});
export const journalActor = z.object({
  role: z.enum(["candidate", "supervisor", "staff", "system"]),
  userId: z.string().nullable(),
});

/** Entries of before the chain, with their events in the clear: sealed and chained in place. */
export function sealOldEntries(storage: LiveStorage, tools: JournalTools): void {
  const { sql } = storage;
  let previous: string | null = null;
  for (const row of sql.exec("SELECT seq, at_ms, actor, event FROM journal ORDER BY seq").toArray()) {
    const event = oldEvent.parse(JSON.parse(String(row.event)));
    previous ??= genesisHash(event.plan?.sessionNumber ?? 0, tools.hash);
    const { sealed, texts } = seal(event, tools);
    const seq = Number(row.seq);
    const receivedAtMs = Number(row.at_ms);
    const entry: NewEntry = {
      seq,
      receivedAtMs,
      effectiveAtMs: effectiveAtMs(event, receivedAtMs),
      actor: journalActor.parse(JSON.parse(String(row.actor))),
      commandId: null,
      type: event.type,
      candidateId: candidateOf(event),
      event: sealed,
    };
    previous = chainHash(previous, entry, tools.hash);
    sql.exec(
      "UPDATE journal SET effective_at_ms = ?, type = ?, candidate_id = ?, event = ?, hash = ? WHERE seq = ?",
      entry.effectiveAtMs,
      entry.type,
      entry.candidateId,
      sealed,
      previous,
      seq,
    );
    saveTexts(storage, seq, texts);
  }
}

function seal(event: object, { hash, newSalt }: JournalTools) {
  return sealEvent(event, { hash, saltOf: newSalt });
}

function saveTexts({ sql }: LiveStorage, seq: number, texts: readonly SealedText[]): void {
  for (const { path, salt, text, subjectId } of texts) {
    sql.exec(
      "INSERT INTO journal_text (seq, path, salt, text, subject_id) VALUES (?, ?, ?, ?, ?)",
      seq,
      path,
      salt,
      text,
      subjectId,
    );
  }
}
