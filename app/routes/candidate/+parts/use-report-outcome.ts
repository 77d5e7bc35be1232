import { useEffect, useState } from "react";
import type { CandidateScreen } from "#worker/core/session/views.ts";

/** `refused`: the same question goes on; `accepted`: another question has taken its number */
export type ReportOutcome = "refused" | "accepted" | null;

type Reported = { number: number; itemId: string };

/**
 * What became of the report that this tab has shown. The room only says what is on screen now; which question was
 * reported is remembered here, over a reload or a pause, until its number is answered.
 */
export function useReportOutcome(sessionNumber: number, screen: CandidateScreen): ReportOutcome {
  const key = `vigie-signalement-${sessionNumber}`;
  const [reported, setReported] = useState<Reported | null>(null);
  const question = screen.screen === "question" ? screen : null;
  const { number, item, isReported } = question ?? { number: null, item: null, isReported: false };
  const itemId = item?.id ?? null;

  useEffect(() => {
    if (number === null || itemId === null) return;
    const now = { number, itemId };
    if (isReported) sessionStorage.setItem(key, JSON.stringify(now));
    const known = readReported(sessionStorage.getItem(key));
    setReported(known?.number === number ? known : null);
  }, [key, number, itemId, isReported]);

  if (question === null || isReported || reported === null || reported.number !== number) return null;
  return reported.itemId === itemId ? "refused" : "accepted";
}

function readReported(text: string | null): Reported | null {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (typeof stored !== "object" || stored === null || !("number" in stored) || !("itemId" in stored)) return null;
    const { number, itemId } = stored;
    return typeof number === "number" && typeof itemId === "string" ? { number, itemId } : null;
  } catch {
    return null;
  }
}
