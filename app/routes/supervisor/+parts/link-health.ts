import { PING_EVERY_SECONDS } from "#worker/contract/live/version.ts";

/** Down for this long, the picture stops pretending; a blink shorter than that is nobody's business. */
const STALE_AFTER_MS = 3_000;
/** A cable that is pulled closes no socket: a ping that stays without answer tells. */
const SILENT_AFTER_MS = PING_EVERY_SECONDS * 1000 + STALE_AFTER_MS;

export type LinkHealth = "connecting" | "fresh" | "stale";

/** `downMs`: since when the link is down, null while it is up. `ageMs`: since the last sign of the server. */
export function linkHealth({ downMs, ageMs }: { downMs: number | null; ageMs: number }): LinkHealth {
  if (ageMs > SILENT_AFTER_MS || (downMs !== null && downMs > STALE_AFTER_MS)) return "stale";
  return downMs === null ? "fresh" : "connecting";
}
