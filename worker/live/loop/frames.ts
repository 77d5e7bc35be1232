import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { Event } from "#worker/core/session/event.ts";
import { viewCandidate } from "#worker/core/session/view-candidate.ts";
import { viewHeader, viewRow } from "#worker/core/session/view-room.ts";
import type { LiveRoom } from "./live-room.ts";

/** The one screen of one device; null when nobody of that id is enrolled. */
export function candidateFrame(
  room: LiveRoom,
  candidateId: string,
  deviceId: string | null,
  nowMs: number,
): ServerFrame | null {
  const view = viewCandidate({
    state: room.state,
    candidateId,
    deviceId,
    items: room.bank?.items ?? new Map(),
    questionCount: room.engine.questionCount,
  });
  return view === null ? null : { t: "candidate", seq: room.sequence, nowMs, view };
}

export function roomFrame(
  room: LiveRoom,
  links: Record<string, number>,
  supervisors: number,
  nowMs: number,
): ServerFrame | null {
  const { state } = room;
  if (state.room.plan === null) return null;
  return {
    t: "room",
    seq: room.sequence,
    nowMs,
    header: viewHeader(state.room, state.room.plan, room.engine.questionCount),
    rows: Object.values(state.candidates).map((candidate) => viewRow(state, candidate, nowMs)),
    links,
    supervisors,
  };
}

/** The rows that the events touched, whole. */
export function rowsFrame(
  room: LiveRoom,
  candidateIds: ReadonlySet<string>,
  after: number,
  nowMs: number,
): ServerFrame {
  const { state } = room;
  const rows = Object.values(state.candidates)
    .filter((candidate) => candidateIds.has(candidate.identity.candidateId))
    .map((candidate) => viewRow(state, candidate, nowMs));
  return { t: "rows", after, seq: room.sequence, nowMs, rows };
}

/** Whom the events concern; "everyone" when the room itself moved. */
export function touchedBy(events: readonly Event[]): ReadonlySet<string> | "everyone" {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.type === "plan-set" || event.type === "session-finalised") return "everyone";
    if (event.type !== "session-started") ids.add(event.candidateId);
  }
  return ids;
}
