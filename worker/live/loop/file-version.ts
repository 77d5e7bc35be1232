import { mayOpenFile } from "#worker/core/session/may-open-file.ts";
import type { LiveRoom } from "./live-room.ts";

/** The frozen version of the bank that holds the file, when this candidate's open test may show it. */
export function fileVersion(room: LiveRoom, candidateId: string, itemId: string, file: string): string | null {
  const candidate = room.state.candidates[candidateId];
  return candidate !== undefined && mayOpenFile(candidate, { itemId, file }, room)
    ? room.state.room.bankVersionId
    : null;
}
