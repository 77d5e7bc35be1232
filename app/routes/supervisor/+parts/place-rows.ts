import { LINK_LOOK_SECONDS, LINK_LOST_SECONDS } from "#worker/contract/live/version.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { Room } from "./room-reducer.ts";

/** Every candidate is in exactly one bucket: the counters add up to the enrolled. */
export type Bucket = "to-confirm" | "confirmed" | "in-test" | "done";
/** Where a row is shown: those who need help leave their bucket's group for the first one. */
export type Group = "help" | Bucket;
export const GROUPS: readonly Group[] = ["help", "to-confirm", "confirmed", "in-test", "done"];

export type NeedKind = "alert" | "resume" | "hand" | "elapsed" | "lost";
/** `sinceMs` null: nobody knows since when */
export type Need = { kind: NeedKind; sinceMs: number | null };

/** `tier` orders inside a group, before the name: what waits more urgently comes first. */
export type Placement = { candidateId: string; group: Group; tier: number };

export type Counts = Record<Bucket | "help" | "all", number>;

/** A look that comes a little late is no proof of anything. */
const LOOK_MARGIN_SECONDS = 1;

const NEED_TIERS: readonly NeedKind[] = ["alert", "resume", "hand", "elapsed", "lost"];
const byName = new Intl.Collator("fr", { sensitivity: "base", ignorePunctuation: true });

export function bucketOf(row: CandidateRow): Bucket {
  if (row.phase === "finished") return "done";
  if (row.phase === "running" || row.phase === "elapsed") return "in-test";
  // Another computer showed up before question 1: its presence counts, not the instructions of the first one.
  if (row.phase === "instructions" && row.waitingSinceMs === null && row.presence.kind !== "confirmed") {
    return "in-test";
  }
  return row.presence.kind === "confirmed" ? "confirmed" : "to-confirm";
}

/** Last proof that somebody is at the page: a ping, or a question that an answer has called. Null: none known. */
export function lastContactMs(row: CandidateRow, signs: Room["signs"]): number | null {
  const known = [signs[row.candidateId], row.questionSinceMs, row.startedAtMs].filter((at) => at != null);
  return known.length === 0 ? null : Math.max(...known);
}

/** What the needs of a row depend on besides the row. */
export type Watched = Pick<Room, "header" | "signs" | "linksAtMs">;

/** Everything that calls for a human, loudest first. Facts side by side: none hides another. */
export function needsOf(row: CandidateRow, room: Watched, nowMs: number): Need[] {
  if (room.header.isFinalised || row.phase === "finished") return [];
  const isInTest = bucketOf(row) === "in-test";
  const needs: Need[] = [];
  if (isInTest && row.alert !== null) needs.push({ kind: "alert", sinceMs: row.alert.sinceMs });
  if (isInTest && row.resume.kind === "requested") needs.push({ kind: "resume", sinceMs: row.resume.sinceMs });
  // Also from the door: whoever cannot get in may call.
  if (row.handSinceMs !== null) needs.push({ kind: "hand", sinceMs: row.handSinceMs });
  if (row.phase === "elapsed") needs.push({ kind: "elapsed", sinceMs: row.deadlineMs });
  if (isInTest) {
    const contactMs = lastContactMs(row, room.signs);
    // The server's look at the device that holds the test knows since when, also before this page was open.
    const silentSinceMs = row.linkLostSinceMs;
    const isSilent = silentSinceMs !== null && (contactMs === null || contactMs <= silentSinceMs);
    if (isSilent) needs.push({ kind: "lost", sinceMs: silentSinceMs });
    else if (isLost(contactMs, room.linksAtMs, nowMs)) needs.push({ kind: "lost", sinceMs: contactMs });
  }
  return needs;
}

/** A page of this candidate was heard lately: it can show what is sent. */
export function isPageOpen(candidateId: string, room: Pick<Room, "signs" | "linksAtMs">, nowMs: number): boolean {
  const signMs = room.signs[candidateId];
  return signMs !== undefined && !isLost(signMs, room.linksAtMs, nowMs);
}

/** Signs come at the server's looks: when those stop it is this page that is cut off, not the whole class. */
function isLost(contactMs: number | null, linksAtMs: number, nowMs: number): boolean {
  const judgedAtMs = Math.min(nowMs, linksAtMs + (LINK_LOOK_SECONDS + LOOK_MARGIN_SECONDS) * 1000);
  return contactMs === null || judgedAtMs - contactMs > LINK_LOST_SECONDS * 1000;
}

/** All rows in the order of the page: by need, then by how long they wait; else by name in French order. */
export function placeRows(room: Room, nowMs: number): Placement[] {
  return Object.values(room.rows)
    .map((row) => {
      const [need] = needsOf(row, room, nowMs);
      const group: Group = need === undefined ? bucketOf(row) : "help";
      const tier = need === undefined ? calmTier(row, group) : NEED_TIERS.indexOf(need.kind);
      return { row, group, tier, sinceMs: need?.sinceMs ?? 0 };
    })
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        a.tier - b.tier ||
        a.sinceMs - b.sinceMs ||
        compareNames(a.row, b.row),
    )
    .map(({ row, group, tier }) => ({ candidateId: row.candidateId, group, tier }));
}

function calmTier(row: CandidateRow, group: Group): number {
  if (group !== "to-confirm") return 0;
  if (row.waitingSinceMs !== null) return 0;
  return row.presence.kind === "lapsed" ? 2 : 1;
}

export function compareNames(a: CandidateRow, b: CandidateRow): number {
  return (
    byName.compare(a.lastName, b.lastName) ||
    byName.compare(a.firstName, b.firstName) ||
    a.birthDate.localeCompare(b.birthDate) ||
    a.candidateId.localeCompare(b.candidateId)
  );
}

/** à confirmer + confirmés + en test + terminés = inscrits; "à aider" is a part of these and stands apart. */
export function countRows(room: Room, placements: readonly Placement[]): Counts {
  const counts: Counts = { help: 0, "to-confirm": 0, confirmed: 0, "in-test": 0, done: 0, all: placements.length };
  for (const { candidateId, group } of placements) {
    const row = room.rows[candidateId];
    if (row !== undefined) counts[bucketOf(row)] += 1;
    if (group === "help") counts.help += 1;
  }
  return counts;
}

export type Filter = keyof Counts;

export function passesFilter(row: CandidateRow, group: Group, filter: Filter): boolean {
  return filter === "all" || (filter === "help" ? group === "help" : bucketOf(row) === filter);
}
