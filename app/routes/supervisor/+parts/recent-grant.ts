import type { CandidateRow } from "#worker/core/session/views.ts";
import { countHolders } from "./ledger-lines.ts";

/** What this page has just given, before the server's own id of it is known. */
export type Given = {
  minutes: number;
  candidateIds: readonly string[];
  /** grants that were there before */
  knownIds: ReadonlySet<string>;
};

export type RecentGrant = { id: string; minutes: number; undoUntilMs: number; holders: readonly CandidateRow[] };

export function grantIds(rows: readonly CandidateRow[]): Set<string> {
  return new Set(rows.flatMap(({ ledger }) => ledger.filter(({ kind }) => kind === "grant").map(({ id }) => id)));
}

/** The grant just given, while it may be taken back; null before its rows have come, and once it is too late. */
export function recentGrant(
  given: Given | null,
  rows: Readonly<Record<string, CandidateRow>>,
  nowMs: number,
): RecentGrant | null {
  if (given === null) return null;
  const { minutes, candidateIds, knownIds } = given;
  const isGiven = ({ id, kind, seconds, isUndone }: CandidateRow["ledger"][number]) =>
    kind === "grant" && seconds === minutes * 60 && !isUndone && !knownIds.has(id);
  const line = rows[candidateIds[0] ?? ""]?.ledger.find(isGiven);
  if (line === undefined || line.undoUntilMs === null || line.undoUntilMs < nowMs) return null;
  if (countHolders(rows, line.id) === 0) return null;
  const holders = Object.values(rows).filter(({ ledger }) => ledger.some(({ id }) => id === line.id));
  return { id: line.id, minutes, undoUntilMs: line.undoUntilMs, holders };
}
