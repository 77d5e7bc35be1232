import type { ClockStop } from "./state.ts";

/** When the room has heard of a device, in ms of the server. Never told by the device itself. */
export type DeviceSigns = {
  /** the last sign before the frame that is judged */
  lastMs: number;
  /** the last time without a sign that ended with this device's return; null when there was none */
  silence: { fromMs: number; toMs: number } | null;
};

/**
 * When something was done on the device, as far as the room can vouch for it (O8). `claimedMs` is the server's clock
 * carried on by the device's monotonic one. What was done and not sent was done in a silence, or since the last sign: a
 * claim is moved into that time, never before it, never into the future.
 */
export function boundInstant(claimedMs: number | undefined, signs: DeviceSigns | undefined, nowMs: number): number {
  if (claimedMs === undefined || signs === undefined) return nowMs;
  const { lastMs, silence } = signs;
  const claimed = Math.min(claimedMs, nowMs);
  if (claimed >= lastMs) return claimed;
  if (silence === null || claimed > silence.toMs) return Math.min(lastMs, nowMs);
  return Math.min(Math.max(claimed, silence.fromMs), nowMs);
}

/** The device was already silent when each hold began: what it did in that silence, it did in good faith (O11). */
export function isUnaware(stop: ClockStop, atMs: number, signs: DeviceSigns | undefined): boolean {
  const silence = signs?.silence ?? null;
  if (silence === null || atMs < silence.fromMs || atMs >= silence.toMs) return false;
  return stop.causes.every(({ heldSinceMs }) => heldSinceMs !== null && silence.fromMs < heldSinceMs);
}
