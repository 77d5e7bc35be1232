import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateRow, RoomHeader, RoomNote } from "#worker/core/session/views.ts";

export type RoomFrame = Extract<ServerFrame, { t: "room" }>;

/** What the page knows of the room. */
export type Room = {
  /** sequence of the last change applied */
  seq: number;
  header: RoomHeader;
  rows: Readonly<Record<string, CandidateRow>>;
  /** incidents noted, in the order written */
  notes: readonly RoomNote[];
  /** candidate id → last sign of its page, epoch ms; kept when the page closes, to say since when */
  signs: Readonly<Record<string, number>>;
  /** candidate id → sequence that its own browser shows */
  seen: Readonly<Record<string, number>>;
  /** when the server last looked at the links */
  linksAtMs: number;
  supervisors: number;
  /** a change was missed: the whole room must be asked again */
  isBehind: boolean;
};

export function roomFrom(frame: RoomFrame, known: Pick<Room, "signs" | "seen"> = { signs: {}, seen: {} }): Room {
  return {
    seq: frame.seq,
    header: frame.header,
    rows: byId(frame.rows),
    notes: frame.notes,
    signs: laterOf(known.signs, frame.links),
    seen: known.seen,
    linksAtMs: frame.nowMs,
    supervisors: frame.supervisors,
    isBehind: false,
  };
}

/**
 * The room after a frame. Rows come whole, so a frame that overlaps is safe; one that arrives late is dropped; one
 * that leaves a gap is applied and the room is marked behind until the next whole room. Unknown frames change nothing.
 */
export function reduceRoom(room: Room, frame: ServerFrame): Room {
  switch (frame.t) {
    case "room":
      return roomFrom(frame, room);
    case "rows":
      if (frame.seq <= room.seq) return room;
      return {
        ...room,
        seq: frame.seq,
        header: frame.header,
        rows: { ...room.rows, ...byId(frame.rows) },
        notes: frame.notes,
        isBehind: room.isBehind || frame.after > room.seq,
      };
    case "links":
      return {
        ...room,
        signs: laterOf(room.signs, signsFrom(Object.keys(room.rows).sort(), frame)),
        linksAtMs: frame.nowMs,
        supervisors: frame.supervisors,
        // Of another list than this page's: nothing can be told from it.
        isBehind: room.isBehind || frame.ages.length !== Object.keys(room.rows).length,
      };
    case "seen":
      return { ...room, seen: laterOf(room.seen, { [frame.candidateId]: frame.upTo }) };
    default:
      return room;
  }
}

function signsFrom(
  ids: readonly string[],
  { nowMs, ages }: Extract<ServerFrame, { t: "links" }>,
): Record<string, number> {
  if (ages.length !== ids.length) return {};
  const heard = ids.flatMap((id, place) => {
    const age = ages[place] ?? null;
    return age === null ? [] : [[id, nowMs - age * 1_000] as const];
  });
  return Object.fromEntries(heard);
}

function byId(rows: readonly CandidateRow[]): Record<string, CandidateRow> {
  return Object.fromEntries(rows.map((row) => [row.candidateId, row]));
}

/** Neither a sign nor a sequence ever goes back. */
function laterOf(
  known: Readonly<Record<string, number>>,
  heard: Readonly<Record<string, number>>,
): Record<string, number> {
  const later = { ...known };
  for (const [id, at] of Object.entries(heard)) later[id] = Math.max(later[id] ?? 0, at);
  return later;
}
