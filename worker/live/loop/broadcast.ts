import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import { readAttachment } from "../gate/attachment.ts";
import type { Speaker } from "../gate/to-command.ts";
import { candidateFrame, roomFrame, rowsFrame, touchedBy } from "./frames.ts";
import type { Applied, LiveRoom } from "./live-room.ts";

/** The open sockets, and when each was last heard of: the platform keeps both through hibernation. */
export type Audience = {
  sockets(): readonly WebSocket[];
  /** epoch ms of the last ping that the platform answered by itself; 0 when there was none */
  lastPingMs(socket: WebSocket): number;
  /** false for a device that does not hold the candidate's test: a frozen tab that still pings is no sign of life */
  speaksFor(candidateId: string, deviceId: string | null): boolean;
  /** candidate id → last sign that no open socket tells */
  contacts(): Readonly<Record<string, number>>;
};

/** Each role gets its own view of what changed, after it was persisted. */
export function broadcast(room: LiveRoom, audience: Audience, applied: Applied): void {
  if (applied.events.length === 0) return;
  const touched = touchedBy(applied.events);
  const { nowMs } = applied;
  const forSupervisors =
    touched === "everyone"
      ? roomFrame(room, linksOf(audience), countSupervisors(audience), nowMs)
      : rowsFrame(room, touched, applied);
  const text = forSupervisors === null ? null : JSON.stringify(forSupervisors);
  for (const socket of audience.sockets()) {
    const attachment = readAttachment(socket);
    if (attachment === null) continue;
    if (attachment.role === "supervisor") sendText(socket, text);
    else if (attachment.candidateId !== null && (touched === "everyone" || touched.has(attachment.candidateId))) {
      send(socket, candidateFrame(room, attachment.candidateId, attachment.deviceId, nowMs));
    }
  }
}

/** Candidate id → last sign of its page, from the platform's own record of pings: no state of ours. */
export function linksOf(audience: Audience): Record<string, number> {
  const links: Record<string, number> = { ...audience.contacts() };
  for (const socket of audience.sockets()) {
    const attachment = readAttachment(socket);
    if (attachment === null || attachment.candidateId === null) continue;
    if (!audience.speaksFor(attachment.candidateId, attachment.deviceId)) continue;
    const seenMs = Math.max(attachment.lastSeenMs, audience.lastPingMs(socket));
    links[attachment.candidateId] = Math.max(links[attachment.candidateId] ?? 0, seenMs);
  }
  return links;
}

/** One compact vector for each look, to supervisors only: the age of each sign, in the order of the candidates' ids. */
export function sendLinks(audience: Audience, state: SessionState, nowMs: number): void {
  const links = linksOf(audience);
  const ages = Object.keys(state.candidates)
    .sort()
    .map((id) => {
      const atMs = links[id];
      return atMs === undefined ? null : Math.max(0, Math.round((nowMs - atMs) / 1_000));
    });
  const frame: ServerFrame = { t: "links", nowMs, ages, supervisors: countSupervisors(audience) };
  const text = JSON.stringify(frame);
  for (const socket of audience.sockets()) {
    if (readAttachment(socket)?.role === "supervisor") sendText(socket, text);
  }
}

/** People, not windows: two tabs of one supervisor count once. */
export function countSupervisors(audience: Audience): number {
  const attachments = audience.sockets().map(readAttachment);
  return new Set(attachments.filter((one) => one?.role === "supervisor").map((one) => one?.userId)).size;
}

export function send(socket: WebSocket, frame: ServerFrame | null): void {
  if (frame !== null) sendText(socket, JSON.stringify(frame));
}

function sendText(socket: WebSocket, text: string | null): void {
  if (text === null) return;
  try {
    socket.send(text);
  } catch {
    // The other end is gone: its close event follows, and the page catches up when it is back.
  }
}

/** A candidate's own browser shows what the sequence told: supervisors see their act acknowledged. */
export function sendSeen(audience: Audience, candidateId: string, upTo: number): void {
  for (const socket of audience.sockets()) {
    if (readAttachment(socket)?.role === "supervisor") send(socket, { t: "seen", candidateId, upTo });
  }
}

/** The whole picture for one speaker: the room of a supervisor, the one screen of a candidate's device. */
export function viewFor(room: LiveRoom, audience: Audience, speaker: Speaker, nowMs: number): ServerFrame[] {
  const frame =
    speaker.role === "supervisor"
      ? roomFrame(room, linksOf(audience), countSupervisors(audience), nowMs)
      : candidateFrame(room, speaker.candidateId, speaker.deviceId, nowMs);
  return frame === null ? [] : [frame];
}
