import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import type { Event } from "#worker/core/session/event.ts";
import { viewCandidate } from "#worker/core/session/view-candidate.ts";
import { viewHeader, viewNotes, viewRow } from "#worker/core/session/view-room.ts";
import type { Applied, LiveRoom } from "./live-room.ts";

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
    items: itemsOf(room),
    questionCount: room.engine.questionCount,
  });
  if (view === null) return null;
  const { screen } = view;
  const isSimulator = screen.screen === "question" && screen.item.kind === "simulator";
  const draft = isSimulator ? room.draft(candidateId, screen.item.id) : null;
  const frame = { t: "candidate" as const, seq: room.sequence, nowMs, view };
  if (draft === null) return frame;
  const { itemId, log } = draft;
  return { ...frame, draft: { itemId, log, isOwn: draft.deviceId === deviceId } };
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
    header: viewHeader(state, state.room.plan, room.engine.questionCount),
    rows: Object.values(state.candidates).map((candidate) => viewRow(state, candidate, nowMs, itemsOf(room))),
    notes: viewNotes(state.room),
    links,
    supervisors,
  };
}

/**
 * The rows that the events touched, whole. Its sequence is that of its own change: another change may be carried out
 * before this one is told (two starts that waited for the bank), and a page that took its number for this one's would
 * leave the other's rows aside.
 */
export function rowsFrame(
  room: LiveRoom,
  candidateIds: ReadonlySet<string>,
  { from: after, to: seq, nowMs }: Pick<Applied, "from" | "to" | "nowMs">,
): ServerFrame | null {
  const { state } = room;
  if (state.room.plan === null) return null;
  const rows = Object.values(state.candidates)
    .filter((candidate) => candidateIds.has(candidate.identity.candidateId))
    .map((candidate) => viewRow(state, candidate, nowMs, itemsOf(room)));
  const header = viewHeader(state, state.room.plan, room.engine.questionCount);
  return { t: "rows", after, seq, nowMs, header, rows, notes: viewNotes(state.room) };
}

/** Whom the events concern; "everyone" when the room itself moved. */
export function touchedBy(events: readonly Event[]): ReadonlySet<string> | "everyone" {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.type === "plan-set" || event.type === "session-finalised") return "everyone";
    if ("candidateId" in event) ids.add(event.candidateId);
  }
  return ids;
}

const NO_ITEMS: ReadonlyMap<string, Item> = new Map();

function itemsOf(room: LiveRoom): ReadonlyMap<string, Item> {
  return room.bank?.items ?? NO_ITEMS;
}
