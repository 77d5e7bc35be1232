import type { Hash, JournalEntry, JournalHead, JournalText } from "./entry.ts";
import { digestOf, digestsIn } from "./seal-event.ts";

/** Names the way entries are hashed: another way will have another name. */
export const JOURNAL_FORMAT = "vigie-journal-1";

/** What the first entry is chained to: no journal passes for another session's. */
export function genesisHash(sessionNumber: number, hash: Hash): string {
  return hash(`${JOURNAL_FORMAT}/${sessionNumber}`);
}

/** Hash of one entry upon the one before: every field in a fixed order, as one JSON list. */
export function chainHash(previous: string, entry: Omit<JournalEntry, "previous" | "hash">, hash: Hash): string {
  const { seq, receivedAtMs, effectiveAtMs, actor, commandId, type, candidateId, event } = entry;
  const fields = [seq, receivedAtMs, effectiveAtMs, actor.role, actor.userId, commandId, type, candidateId, event];
  return hash(JSON.stringify([previous, ...fields]));
}

export type ChainVerdict =
  | { ok: true; head: JournalHead }
  /** the first sequence that does not hold: changed, missing, doubled or moved */
  | { ok: false; brokenAt: number };

/** Entries from the first to the last one, in order. An empty journal holds. */
export function verifyChain(entries: readonly JournalEntry[], sessionNumber: number, hash: Hash): ChainVerdict {
  let head: JournalHead = { seq: 0, hash: genesisHash(sessionNumber, hash) };
  for (const entry of entries) {
    const seq = head.seq + 1;
    const holds = entry.seq === seq && entry.previous === head.hash && entry.hash === chainHash(head.hash, entry, hash);
    if (!holds) return { ok: false, brokenAt: seq };
    head = { seq, hash: entry.hash };
  }
  return { ok: true, head };
}

/** Texts that their entries' digests do not vouch for. A text that is gone is no fault: it was erased. */
export function findForeignTexts(
  entries: readonly JournalEntry[],
  texts: readonly JournalText[],
  hash: Hash,
): JournalText[] {
  const digests = new Map(entries.map(({ seq, event }) => [seq, digestsIn(event)]));
  return texts.filter((one) => digests.get(one.seq)?.get(one.path) !== digestOf(one, hash));
}
