const DAY_MS = 86_400_000;

/** A finished competence may be improved after 4 days, and begun again from nothing after 7 (reference rules §7.1). */
export const RETRY_DAYS = { improve: 4, reset: 7 } as const;

export type Retry = { kind: "now" } | { kind: "later"; days: number };

/** `days`: whole days still to wait, at least 1. Null: the competence was never finished, nothing is to be waited for. */
export function mayRetry(what: keyof typeof RETRY_DAYS, finishedAtMs: number | null, nowMs: number): Retry {
  if (finishedAtMs === null) return { kind: "now" };
  const leftMs = finishedAtMs + RETRY_DAYS[what] * DAY_MS - nowMs;
  return leftMs <= 0 ? { kind: "now" } : { kind: "later", days: Math.ceil(leftMs / DAY_MS) };
}
