import type { KeptReserve } from "#app/live/answer-store.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import type { ReserveOnDevice } from "./use-kept-reserve.ts";

/** The question of the reserve that this page displays. */
export function displayedItem({ reserve, place }: KeptReserve) {
  return reserve.items[place - 1] ?? null;
}

/**
 * What this page shows: what the room says, except while the page displays a question of its reserve. That one stays
 * under the eyes of who reads it until it is answered, whatever question the room would have now. Anything else that
 * the room says (a pause, an end, another device) comes first.
 */
export function screenOnDevice(room: CandidateScreen, kept: KeptReserve | null): CandidateScreen {
  const item = kept === null ? null : displayedItem(kept);
  if (kept === null || item === null) return room;
  if (room.screen !== "question" && room.screen !== "timed" && room.screen !== "time-elapsed") return room;
  const number = kept.reserve.number + kept.place;
  if (room.screen === "question" && room.item.id === item.id) return room;
  if (room.screen !== "time-elapsed" && room.number > number) return room;
  const { clock } = room;
  const isElapsed = room.screen === "time-elapsed" || room.isElapsed;
  const none = { isReported: false, questionEndsAtMs: null, focus: null };
  return { screen: "question", number, item, clock, isElapsed, ...none };
}

/** The place (1 to 5) of the question that follows `itemId` on this device; 0 when the reserve has none for it. */
export function placeAfter(kept: KeptReserve | null, itemId: string): number {
  if (kept === null) return 0;
  const { reserve, place } = kept;
  const isFirst = reserve.after === itemId && place === 0;
  const isNext = place > 0 && displayedItem(kept)?.id === itemId;
  return (isFirst || isNext) && place < reserve.items.length ? place + 1 : 0;
}

/** How this page tells the room that a question is of its reserve; nothing when it is not. */
export function claimOf(kept: KeptReserve | null, itemId: string, deviceId: string | null) {
  if (kept === null || displayedItem(kept)?.id !== itemId) return {};
  const { reserve, shownAtMs } = kept;
  const items = reserve.items.map(({ id }) => id);
  const claim = { reserve: { after: reserve.after, mark: reserve.mark, items, shownAtMs } };
  // Handed out to the page of before the crash: its key proves that this is the same machine.
  return kept.deviceId === deviceId ? claim : { ...claim, formerDeviceId: kept.deviceId };
}

/** A reserve arrives. One that is in use stays, until the room itself has that question on screen. */
export function keepForCut(
  { latest, change }: ReserveOnDevice,
  deviceId: string,
  reserve: ReserveView,
  fetchFiles: (reserve: ReserveView) => Promise<Readonly<Record<string, string>>>,
): void {
  const now = latest();
  const displayed = now === null ? null : displayedItem(now);
  if (displayed !== null && displayed.id !== reserve.after) return;
  change({ deviceId, reserve, place: 0, shownAtMs: 0 });
  void fetchFiles(reserve).then((files) => {
    const kept = latest();
    if (kept?.reserve === reserve && Object.keys(files).length > 0) change({ ...kept, files });
  });
}
