import type { CandidateRow } from "#worker/core/session/views.ts";

export type SentMessage = { text: string; atMs: number; byName: string; count: number; readCount: number };

/** The newest message of the room with its receipts, counted over those for whom it is still the last; null: none. */
export function lastSent(rows: readonly CandidateRow[]): SentMessage | null {
  const messages = rows.flatMap(({ lastMessage }) => lastMessage ?? []);
  const newest = messages.reduce<(typeof messages)[number] | null>(
    (known, one) => (known === null || one.atMs > known.atMs ? one : known),
    null,
  );
  if (newest === null) return null;
  const { text, atMs, byName } = newest;
  const same = messages.filter((one) => one.atMs === atMs && one.text === text && one.byName === byName);
  return { text, atMs, byName, count: same.length, readCount: same.filter((one) => one.readAtMs !== null).length };
}
