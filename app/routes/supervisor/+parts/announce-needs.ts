import { useEffect, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { type NeedKind, needsOf } from "./place-rows.ts";
import type { Room } from "./room-reducer.ts";
import { listName, NEED_WORDS } from "./room-words.ts";

const QUIET_MS = 5_000;
const NAMED_AT_MOST = 2;

export type HelpRequest = { row: CandidateRow; kind: NeedKind };

/** The loudest need of each row, keyed so that a need which grows louder is new again. */
export function helpRequests(room: Room, nowMs: number): Map<string, HelpRequest> {
  const requests = new Map<string, HelpRequest>();
  for (const row of Object.values(room.rows)) {
    const [need] = needsOf(row, room, nowMs);
    if (need !== undefined) requests.set(`${row.candidateId} ${need.kind}`, { row, kind: need.kind });
  }
  return requests;
}

/** One short sentence, however many call at once: a power cut must not read out thirty names. */
export function announcement(requests: readonly HelpRequest[]): string {
  if (requests.length > NAMED_AT_MOST) return m.room_announce_many({ count: requests.length });
  return requests
    .map(({ row, kind }) => m.room_announce_one({ state: NEED_WORDS[kind](), name: listName(row) }))
    .join(". ");
}

/**
 * What a polite live region says: new help requests, at most every five seconds, what the person's own acts did, and
 * that the link is back (its loss is an alert of its own).
 * Nothing at the first rendering, nothing for what merely changes.
 */
export function useAnnouncer(room: Room, nowMs: number, isStale: boolean): { text: string; say(text: string): void } {
  const [text, say] = useState("");
  const known = useRef<ReadonlySet<string> | null>(null);
  const queue = useRef<HelpRequest[]>([]);
  const spokeAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const requests = helpRequests(room, nowMs);
    const before = known.current;
    known.current = new Set(requests.keys());
    if (before !== null) {
      for (const [key, request] of requests) if (!before.has(key)) queue.current.push(request);
    }
    if (queue.current.length === 0 || performance.now() - spokeAt.current < QUIET_MS) return;
    say(announcement(queue.current));
    queue.current = [];
    spokeAt.current = performance.now();
  }, [room, nowMs]);

  const wasStale = useRef(false);
  useEffect(() => {
    if (wasStale.current && !isStale) say(m.room_back());
    wasStale.current = isStale;
  }, [isStale]);

  return { text, say };
}
