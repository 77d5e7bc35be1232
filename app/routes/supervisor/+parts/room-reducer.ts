import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateRow, RoomHeader } from "#worker/core/session/views.ts";

export type RoomFrame = Extract<ServerFrame, { t: "room" }>;

/** What the page knows of the room. */
export type Room = {
  /** sequence of the last change applied */
  seq: number;
  header: RoomHeader;
  rows: Readonly<Record<string, CandidateRow>>;
  /** candidate id → last sign of its page, epoch ms; kept when the page closes, to say since when */
  signs: Readonly<Record<string, number>>;
  /** when the server last looked at the links */
  linksAtMs: number;
  supervisors: number;
  /** a change was missed: the whole room must be asked again */
  isBehind: boolean;
};

export function roomFrom(frame: RoomFrame, known: Room["signs"] = {}): Room {
  return {
    seq: frame.seq,
    header: frame.header,
    rows: byId(frame.rows),
    signs: laterSigns(known, frame.links),
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
      return roomFrom(frame, room.signs);
    case "rows":
      if (frame.seq <= room.seq) return room;
      return {
        ...room,
        seq: frame.seq,
        rows: { ...room.rows, ...byId(frame.rows) },
        isBehind: room.isBehind || frame.after > room.seq,
      };
    case "links":
      return {
        ...room,
        signs: laterSigns(room.signs, frame.links),
        linksAtMs: frame.nowMs,
        supervisors: frame.supervisors,
      };
    default:
      return room;
  }
}

function byId(rows: readonly CandidateRow[]): Record<string, CandidateRow> {
  return Object.fromEntries(rows.map((row) => [row.candidateId, row]));
}

function laterSigns(known: Room["signs"], heard: Room["signs"]): Room["signs"] {
  const signs = { ...known };
  for (const [id, atMs] of Object.entries(heard)) signs[id] = Math.max(signs[id] ?? 0, atMs);
  return signs;
}
