import { domainError } from "../kernel/domain-error.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { CandidateCommand, SupervisorCommand, SystemCommand } from "./command.ts";
import type { Ruling } from "./decision.ts";
import type { CandidateEvent } from "./event.ts";
import { lostSeconds } from "./lost-seconds.ts";
import type { RoomMessage, SessionState } from "./state.ts";
import type { Subject } from "./subject.ts";

export const LONGEST_MESSAGE = 300;
export const LONGEST_NOTE = 500;

/** The candidate calls somebody; a repeat changes nothing (M3). */
export function decideRaiseHand(
  { candidate }: Subject,
  { candidateId }: Extract<CandidateCommand, { type: "raise-hand" }>,
  nowMs: number,
): Ruling {
  if (candidate.attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  return ok(candidate.handSinceMs === null ? [{ type: "hand-raised", candidateId, atMs: nowMs }] : []);
}

export function decideLowerHand(
  { candidate }: Subject,
  command: Extract<CandidateCommand, { type: "drop-hand" }> | Extract<SupervisorCommand, { type: "lower-hand" }>,
  nowMs: number,
): Ruling {
  if (candidate.handSinceMs === null) return ok([]);
  const by = command.type === "lower-hand" ? command.by : null;
  return ok([{ type: "hand-lowered", candidateId: command.candidateId, atMs: nowMs, by }]);
}

/** To the chosen, or to everybody who is not finished (M1). */
export function decideSendMessage(
  state: SessionState,
  { candidateIds, text, by }: Extract<SupervisorCommand, { type: "send-message" }>,
  nowMs: number,
  id: string,
): Ruling {
  const trimmed = text.trim();
  if (trimmed === "") return refuse(domainError("MESSAGE_EMPTY"));
  if (trimmed.length > LONGEST_MESSAGE) return refuse(domainError("MESSAGE_TOO_LONG", { limit: LONGEST_MESSAGE }));
  const message: RoomMessage = { id, text: trimmed, atMs: nowMs, by, readAtMs: null };
  const events = Object.values(state.candidates)
    .filter(({ attempt }) => attempt.kind !== "finished")
    .map(({ identity }) => identity.candidateId)
    .filter((candidateId) => candidateIds?.includes(candidateId) ?? true)
    .map((candidateId): CandidateEvent => ({ type: "message-sent", candidateId, message }));
  return events.length === 0 ? refuse(domainError("NOBODY_TO_TELL")) : ok(events);
}

/** The receipt of the candidate's own browser; the first one counts. */
export function decideReadMessage(
  { candidate }: Subject,
  { candidateId, messageId }: Extract<CandidateCommand, { type: "read-message" }>,
  nowMs: number,
): Ruling {
  const isUnread = candidate.messages.some((one) => one.id === messageId && one.readAtMs === null);
  return ok(isUnread ? [{ type: "message-read", candidateId, messageId, atMs: nowMs }] : []);
}

/** At any time, also once tests are finished; not once the session is (N1). */
export function decideAddNote(
  state: SessionState,
  { candidateId, code, text, by }: Extract<SupervisorCommand, { type: "add-note" }>,
  nowMs: number,
  id: string,
): Ruling {
  const trimmed = text.trim();
  if (trimmed === "" && code !== "C6") return refuse(domainError("NOTE_EMPTY"));
  if (trimmed.length > LONGEST_NOTE) return refuse(domainError("NOTE_TOO_LONG", { limit: LONGEST_NOTE }));
  if (candidateId !== null && state.candidates[candidateId] === undefined) {
    return refuse(domainError("CANDIDATE_NOT_ENROLLED"));
  }
  return ok([{ type: "note-added", note: { id, candidateId, code, text: trimmed, atMs: nowMs, by } }]);
}

/** The silence of the device that holds the test, as the look at the links finds it (L1). */
export function decideLink(
  { candidate: { attempt, identity } }: Subject,
  command: Extract<SystemCommand, { type: "link-lost" | "link-restored" }>,
  nowMs: number,
): Ruling {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return ok([]);
  const { candidateId } = command;
  const isLost = attempt.course.link.lostSinceMs !== null;
  if (command.type === "link-lost") {
    const { sinceMs, goesOn = false } = command;
    return ok(isLost ? [] : [{ type: "link-lost", candidateId, sinceMs, goesOn }]);
  }
  const seconds = lostSeconds(attempt, identity.extraTimePercent, nowMs);
  return ok(isLost ? [{ type: "link-restored", candidateId, atMs: nowMs, seconds }] : []);
}
