export const WAITING_KINDS = ["reports", "scoring", "delay", "ready"] as const;

/** reports: the jury's turn; scoring: a test without its score; delay: publishes itself; ready: judged, to publish */
export type WaitingKind = (typeof WAITING_KINDS)[number];

type Finalised = { publishedAtS: number | null; openReports: number; unscored: number; dueAtS: number | null };

/** The first thing that holds the publication of a finalised session back; null: published. */
export function waitsFor({ publishedAtS, openReports, unscored, dueAtS }: Finalised): WaitingKind | null {
  if (publishedAtS !== null) return null;
  if (openReports > 0) return "reports";
  if (unscored > 0) return "scoring";
  return dueAtS === null ? "ready" : "delay";
}
