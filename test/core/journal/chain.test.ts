import fc from "fast-check";
import { expect, test } from "vitest";
import { aRoom } from "#test/support/session-factory.ts";
import { moves, playMove } from "#test/support/session-plays.ts";
import { findForeignTexts, genesisHash, verifyChain } from "#worker/core/journal/chain.ts";
import type { JournalEntry } from "#worker/core/journal/entry.ts";
import { unsealEvent } from "#worker/core/journal/seal-event.ts";
import type { Event } from "#worker/core/session/event.ts";
import { evolve } from "#worker/core/session/evolve.ts";
import { EMPTY_SESSION, type SessionState } from "#worker/core/session/state.ts";
import { aJournal, NUMBER, sha256 } from "./a-journal.ts";
import { EVERY_EVENT } from "./every-event.ts";

const whole = () => aJournal(EVERY_EVENT);
const verdict = (entries: readonly JournalEntry[]) => verifyChain(entries, NUMBER, sha256);

test("a chain holds from the genesis of its session to its head", () => {
  const { entries } = whole();
  expect(genesisHash(NUMBER, sha256)).toBe(sha256("vigie-journal-1/4012"));
  expect(entries[0]?.previous).toBe(sha256("vigie-journal-1/4012"));
  expect(verdict(entries)).toEqual({ ok: true, head: { seq: EVERY_EVENT.length, hash: entries.at(-1)?.hash } });
  expect(verifyChain(entries, NUMBER + 1, sha256)).toEqual({ ok: false, brokenAt: 1 });
  expect(verdict([])).toEqual({ ok: true, head: { seq: 0, hash: sha256("vigie-journal-1/4012") } });
});

test("a change of one sign in any field of any entry is found, at that entry", () => {
  const { entries } = whole();
  const texts = ["type", "event", "previous", "hash"] as const;
  const figures = ["seq", "receivedAtMs", "effectiveAtMs"] as const;
  fc.assert(
    fc.property(
      fc.nat(entries.length - 1),
      fc.oneof(
        fc.record({ field: fc.constantFrom(...texts), at: fc.nat(), bit: fc.nat(6) }),
        fc.record({ field: fc.constantFrom(...figures), at: fc.constantFrom(-1, 1), bit: fc.constant(0) }),
        fc.record({
          field: fc.constantFrom("role", "userId", "commandId", "candidateId"),
          at: fc.nat(),
          bit: fc.nat(6),
        }),
      ),
      (index, { field, at, bit }) => {
        const entry = entries[index];
        if (entry === undefined) throw new Error("no entry");
        const changed = entries.with(index, changeOne(entry, field, at, bit));
        expect(verdict(changed)).toEqual({ ok: false, brokenAt: index + 1 });
      },
    ),
    { numRuns: 500 },
  );
});

function changeOne(entry: JournalEntry, field: string, at: number, bit: number): JournalEntry {
  const flip = (text: string) => {
    const place = text.length === 0 ? 0 : at % text.length;
    const sign = String.fromCharCode(text.charCodeAt(place) ^ (1 << bit));
    return text.slice(0, place) + sign + text.slice(place + 1);
  };
  switch (field) {
    case "seq":
    case "receivedAtMs":
    case "effectiveAtMs":
      return { ...entry, [field]: entry[field] + at };
    case "type":
    case "event":
    case "previous":
    case "hash":
      return { ...entry, [field]: flip(entry[field]) };
    case "role":
      return { ...entry, actor: { ...entry.actor, role: "staff" } };
    case "userId":
      return { ...entry, actor: { ...entry.actor, userId: at % 2 === 0 ? null : flip(entry.actor.userId ?? "x") } };
    case "commandId":
      return { ...entry, commandId: at % 2 === 0 ? null : flip(entry.commandId ?? "x") };
    default:
      return { ...entry, candidateId: entry.candidateId === null ? "c1" : flip(entry.candidateId) };
  }
}

test("an entry left out, doubled, moved or put in is found", () => {
  const { entries } = whole();
  const [third, fourth] = [entries[2], entries[3]];
  if (third === undefined || fourth === undefined) throw new Error("too short");
  expect(verdict(entries.toSpliced(2, 1))).toEqual({ ok: false, brokenAt: 3 });
  expect(verdict(entries.toSpliced(2, 0, third))).toEqual({ ok: false, brokenAt: 4 });
  expect(verdict(entries.toSpliced(2, 2, fourth, third))).toEqual({ ok: false, brokenAt: 3 });
  expect(verdict(entries.slice(1))).toEqual({ ok: false, brokenAt: 1 });
});

test("a tail cut off holds by itself, and its head says that it is another", () => {
  const { entries } = whole();
  const cut = verdict(entries.slice(0, -1));
  expect(cut).toEqual({ ok: true, head: { seq: entries.length - 1, hash: entries.at(-2)?.hash } });
});

test("erasing a person deletes salt and text: the chain still holds, and nothing left names them", () => {
  const { entries, texts } = whole();
  const left = texts.filter(({ subjectId }) => subjectId !== "c1");
  expect(left.length).toBeLessThan(texts.length);
  expect(verdict(entries).ok).toBe(true);
  expect(findForeignTexts(entries, left, sha256)).toEqual([]);
  expect(JSON.stringify([entries, left])).not.toMatch(/O’CONNOR|Maëlys|2011-02-03|sang de nez|réponse secrète/);
});

test("a text that was changed, or put beside another entry, is found", () => {
  const { entries, texts } = whole();
  const [first, second] = texts;
  if (first === undefined || second === undefined) throw new Error("no texts");
  const changed = { ...first, text: first.text.replace("Secret", "Autre") };
  expect(changed.text).not.toBe(first.text);
  expect(findForeignTexts(entries, [changed, second], sha256)).toEqual([changed]);
  const moved = { ...first, seq: 2 };
  expect(findForeignTexts(entries, [moved], sha256)).toEqual([moved]);
});

test("the journal of any day, sealed and with its texts, gives the state back", () => {
  fc.assert(
    fc.property(moves, (played) => {
      const room = aRoom({ candidates: [{}, { candidateId: "c2", division: null }] });
      for (const move of played) playMove(room, move);
      const { entries, texts } = aJournal(room.journal);
      expect(verdict(entries).ok).toBe(true);
      const events = entries.map(({ seq, event }) =>
        unsealEvent(
          event,
          texts.filter((text) => text.seq === seq),
        ),
      );
      expect(events.every(({ isWhole }) => isWhole)).toBe(true);
      // The unsealed events are those of the day, so they may be replayed as such.
      expect(events.map(({ event }) => event)).toEqual(room.journal);
      expect(replay(events.map(({ event }, at) => ({ ...room.journal[at], ...event }) as Event))).toEqual(room.state);
    }),
    { numRuns: 60 },
  );
});

function replay(events: readonly Event[]): SessionState {
  return events.reduce(evolve, EMPTY_SESSION);
}
