import { createHash } from "node:crypto";
import { chainHash, genesisHash } from "#worker/core/journal/chain.ts";
import type { JournalEntry, JournalText } from "#worker/core/journal/entry.ts";
import { candidateOf, effectiveAtMs } from "#worker/core/journal/read-facts.ts";
import { type SealedText, sealEvent } from "#worker/core/journal/seal-event.ts";
import type { Event } from "#worker/core/session/event.ts";

export const NUMBER = 4012;

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Salts that differ and repeat from run to run. */
export function saltsFrom(seed: string) {
  let drawn = 0;
  return () => {
    drawn += 1;
    return sha256(`${seed}-${drawn}`).slice(0, 32);
  };
}

/** A journal of these events as the live object keeps it, with whom each text is about. */
export function aJournal(events: readonly Event[], sessionNumber = NUMBER) {
  const entries: JournalEntry[] = [];
  const texts: (JournalText & Pick<SealedText, "subjectId">)[] = [];
  const newSalt = saltsFrom("salt");
  let previous = genesisHash(sessionNumber, sha256);
  for (const [at, event] of events.entries()) {
    const sealed = sealEvent(event, { hash: sha256, saltOf: newSalt });
    const seq = at + 1;
    const entry = {
      seq,
      receivedAtMs: 1_800_000_000_000 + at,
      effectiveAtMs: effectiveAtMs(event, 1_800_000_000_000 + at),
      actor: { role: "supervisor" as const, userId: "u-nina" },
      commandId: `command-${at}`,
      type: event.type,
      candidateId: candidateOf(event),
      event: sealed.sealed,
    };
    const hash = chainHash(previous, entry, sha256);
    entries.push({ ...entry, previous, hash });
    texts.push(...sealed.texts.map((text) => ({ seq, ...text })));
    previous = hash;
  }
  return { entries, texts };
}
