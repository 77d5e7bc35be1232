import type { Item } from "../itembank/item.ts";
import type { Course, Served } from "./state.ts";

/** A network takes its time: an answer sent in the last instant is not late. */
const NETWORK_MS = 2_000;

/**
 * When a timed question's own time ends, in epoch ms; null for a question without, or not started. Extra time lengthens
 * it, and it stands still with the test's clock: what was booked since it began counts on top (Q2). A stop still open is
 * not in it: like the deadline it moves when the stop is booked.
 */
export function questionEndsAtMs(
  { ledger }: Pick<Course, "ledger">,
  { timedAtMs }: Pick<Served, "timedAtMs">,
  { timerSeconds }: Pick<Item, "timerSeconds">,
  extraTimePercent: number,
): number | null {
  if (timerSeconds === undefined || timedAtMs === null) return null;
  const stoppedSeconds = ledger
    .filter(({ kind, atMs }) => atMs > timedAtMs && (kind === "pause" || kind === "room-pause" || kind === "alert"))
    .reduce((sum, { seconds }) => sum + seconds, 0);
  return timedAtMs + Math.round((timerSeconds * (1 + extraTimePercent / 100) + stoppedSeconds) * 1_000);
}

/** True when the question's own time was over at `atMs` (Q3). */
export function isLate(endsAtMs: number | null, atMs: number): boolean {
  return endsAtMs !== null && atMs > endsAtMs + NETWORK_MS;
}
