import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { JournalActor } from "#worker/core/journal/entry.ts";
import type { DeviceSigns } from "#worker/core/session/device-instants.ts";
import { type Speaker, toCommand } from "../gate/to-command.ts";
import type { Applied, LiveRoom } from "./live-room.ts";

type DraftCommand = Extract<Extract<ClientFrame, { t: "command" }>["command"], { type: "keep-draft" }>;
export type FrameAnswer = { frames: ServerFrame[]; applied: Applied | null };

/**
 * One command frame, from a socket or from the body of a request: the same path, the same answer.
 * A repeat of a command that was carried out is answered `done` and changes nothing.
 */
export async function answerCommand(
  room: LiveRoom,
  frame: Extract<ClientFrame, { t: "command" }>,
  speaker: Speaker,
  signs: DeviceSigns | undefined,
): Promise<FrameAnswer> {
  if (frame.command.type === "take-reserve") return handOutReserve(room, frame.id, speaker);
  if (frame.command.type === "keep-draft") return keepDraft(room, frame.id, frame.command, speaker);
  const command = toCommand(frame.command, speaker, signs);
  if (command === null) {
    return { frames: [{ t: "refused", id: frame.id, code: "NOT_ALLOWED" }], applied: null };
  }
  // Only a start reads D1: everything before works while it is away.
  const practised = command.type === "start" ? await room.readForStart(command.candidateId) : [];
  const applied = room.apply(command, actorOf(speaker), frame.id, practised);
  const { result } = applied;
  const reply: ServerFrame = result.ok
    ? { t: "done", id: frame.id, at: applied.to }
    : { t: "refused", id: frame.id, code: result.error.code, meta: result.error.meta };
  return { frames: [reply], applied };
}

/** A reading, not a decision: nothing is written in the journal, and asked again it is the same. */
function handOutReserve(room: LiveRoom, id: string, speaker: Speaker): FrameAnswer {
  if (speaker.role !== "candidate" || speaker.deviceId === null) {
    return { frames: [{ t: "refused", id, code: "NOT_ALLOWED" }], applied: null };
  }
  const reserve = room.reserve(speaker.candidateId, speaker.deviceId);
  const done: ServerFrame = { t: "done", id, at: room.sequence };
  return { frames: reserve === null ? [done] : [{ t: "reserve", reserve }, done], applied: null };
}

/** No event: what is half done is neither an answer nor an act. Kept of the question on screen, from the device that holds it. */
function keepDraft(room: LiveRoom, id: string, { itemId, answer }: DraftCommand, speaker: Speaker): FrameAnswer {
  const isKept =
    speaker.role === "candidate" &&
    speaker.deviceId !== null &&
    room.keepDraft({ candidateId: speaker.candidateId, deviceId: speaker.deviceId, itemId, actions: answer.actions });
  const reply: ServerFrame = isKept
    ? { t: "done", id, at: room.sequence }
    : { t: "refused", id, code: "QUESTION_NOT_CURRENT" };
  return { frames: [reply], applied: null };
}

function actorOf(speaker: Speaker): JournalActor {
  return speaker.role === "supervisor"
    ? { role: "supervisor", userId: speaker.person.userId }
    : { role: "candidate", userId: speaker.userId };
}
