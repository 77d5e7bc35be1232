import type { JournalFacts } from "#worker/core/journal/read-facts.ts";
import type { Event } from "#worker/core/session/event.ts";
import type { JournalIncident } from "../journal-ports.ts";
import type { OpenedEntry } from "./journal-lines.ts";

type Name = { lastName: string; firstName: string };
type Names = ReadonlyMap<string, Name>;

/** What the list of incidents is made of. */
export const INCIDENT_TYPES = [
  "note-added",
  "alert-accepted",
  "time-granted",
  "grant-undone",
  "extra-time-changed",
  "room-paused",
  "room-resumed",
  "clock-stopped",
  "clock-released",
  "test-started",
  "test-finished",
] as const satisfies readonly Event["type"][];

/**
 * The incidents of a session as its journal knows them, oldest first: notes, accepted reports with the time they took,
 * time given, pauses with how long they lasted. An act on everybody in test is one incident of the room.
 */
export function listIncidents(opened: readonly OpenedEntry[], names: Names): JournalIncident[] {
  const found: Draft[] = [];
  const inTest = new Set<string>();
  for (const { entry, facts } of opened) {
    const { candidateId } = entry;
    const atMs = entry.effectiveAtMs;
    switch (entry.type) {
      case "test-started":
        inTest.add(candidateId ?? "");
        break;
      case "test-finished":
        inTest.delete(candidateId ?? "");
        break;
      case "note-added":
        found.push(draft("note", atMs, candidateId, facts));
        break;
      case "alert-accepted":
        found.push(draft("report", atMs, candidateId, facts));
        break;
      case "extra-time-changed":
        found.push(draft("extra-time", atMs, candidateId, facts));
        break;
      case "room-paused":
        found.push(draft("room-pause", atMs, null, facts));
        break;
      case "room-resumed":
        close(found, "room-pause", null, (since) => (atMs - since) / 1000);
        break;
      case "clock-stopped":
        if (facts.kind === "pause") found.push(draft("pause", atMs, candidateId, facts));
        break;
      case "clock-released":
        if (facts.kind === "pause") close(found, "pause", candidateId, () => facts.seconds ?? 0);
        if (facts.kind === "alert") close(found, "report", candidateId, () => facts.seconds ?? 0);
        break;
      case "time-granted":
        if (facts.kind === "link") found.push(draft("link", atMs, candidateId, facts));
        if (facts.kind === "grant") grant(found, draft("grant", atMs, candidateId, facts), inTest.size);
        break;
      case "grant-undone":
        for (const one of found) if (one.id === facts.id && one.kind === "grant") one.isUndone = true;
        break;
    }
  }
  return found.flatMap((one) => toIncidents(one, names));
}

type Draft = Omit<JournalIncident, "candidate"> & {
  /** null: the room; several: one act on some */
  candidateIds: string[] | null;
  /** how many were in test when it happened */
  inTest: number;
  id: string | null;
};

function draft(kind: JournalIncident["kind"], atMs: number, candidateId: string | null, facts: JournalFacts): Draft {
  const isLasting = kind === "pause" || kind === "room-pause";
  return {
    kind,
    atMs,
    candidateIds: candidateId === null ? null : [candidateId],
    inTest: 0,
    id: facts.id,
    code: facts.code,
    questionNumber: kind === "report" ? facts.number : null,
    words: facts.words,
    seconds: isLasting ? null : facts.seconds,
    percent: facts.percent,
    isUndone: false,
    supervisor: facts.by?.name ?? null,
  };
}

/** The last one of this kind that still lasts has an end now. */
function close(
  found: readonly Draft[],
  kind: Draft["kind"],
  candidateId: string | null,
  secondsSince: (atMs: number) => number,
): void {
  const open = found.findLast(
    (one) => one.kind === kind && one.seconds === null && (one.candidateIds?.[0] ?? null) === candidateId,
  );
  if (open !== undefined) open.seconds = secondsSince(open.atMs);
}

function grant(found: Draft[], given: Draft, inTest: number): void {
  const same = found.findLast((one) => one.kind === "grant" && one.id === given.id);
  if (same?.candidateIds == null) found.push({ ...given, inTest });
  else same.candidateIds.push(...(given.candidateIds ?? []));
}

function toIncidents({ candidateIds, inTest, id: _, ...rest }: Draft, names: Names): JournalIncident[] {
  const isWholeRoom = candidateIds !== null && candidateIds.length > 1 && candidateIds.length >= inTest;
  if (candidateIds === null || isWholeRoom) return [{ ...rest, candidate: null }];
  return candidateIds.map((candidateId) => ({
    ...rest,
    candidate: names.get(candidateId) ?? { lastName: candidateId, firstName: "" },
  }));
}
