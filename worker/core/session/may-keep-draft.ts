import type { Item } from "../itembank/item.ts";
import { openTest, questionOnScreen } from "./on-screen.ts";
import type { SessionState } from "./state.ts";

type Asked = { state: SessionState; candidateId: string; deviceId: string; itemId: string };

/** Only of the simulator on screen, from the device that holds the test: anything else would be lost or another's (R8). */
export function mayKeepDraft({ state, candidateId, deviceId, itemId }: Asked, item: Item | undefined): boolean {
  const candidate = state.candidates[candidateId];
  if (candidate === undefined || state.room.finalisedAtMs !== null || item?.kind !== "simulator") return false;
  const open = openTest(candidate.attempt);
  if (!open.ok || open.value.course.deviceId !== deviceId) return false;
  return questionOnScreen(open.value.course)?.itemId === itemId;
}
