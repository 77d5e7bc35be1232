import { mayOpenFile } from "#worker/core/session/may-open-file.ts";
import type { LiveRoom } from "./live-room.ts";

/** The frozen version of the bank that holds the file, when this candidate's open test has served its question. */
export function fileVersion(
  { state, bank }: LiveRoom,
  candidateId: string,
  itemId: string,
  file: string,
): string | null {
  const candidate = state.candidates[candidateId];
  if (candidate === undefined || bank === null || !mayOpenFile(candidate, itemId, file, bank.items)) return null;
  return state.room.bankVersionId;
}
