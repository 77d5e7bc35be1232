import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { type WaitingKind, waitsFor } from "#worker/core/results/waiting.ts";
import type { Deps } from "../deps.ts";
import type { JudgedSessionLine } from "../jury-ports.ts";

const MOST = 200;
export type DeskLine = JudgedSessionLine & { waits: WaitingKind | null };

export type Desk = { lines: DeskLine[]; counts: Record<WaitingKind, number>; isCut: boolean };

/**
 * What waits for the jury, longest first; with a search (number of a session or of a certification, UAI) whatever it
 * names, published too. Errors: JURY_REQUIRED, PUPIL_CANNOT_BE_STAFF.
 */
export async function listJudgedSessions(
  { actor, search, kind }: { actor: Actor; search: string | null; kind: WaitingKind | null },
  deps: Pick<Deps, "jury">,
): Promise<Result<Desk, DomainError>> {
  const right = may(actor, "report.judge", null);
  if (right !== true) return refuse(domainError(right.refused));
  const found = await deps.jury.sessions({ search, limit: MOST + 1 });
  const lines = found.slice(0, MOST).map((line) => ({ ...line, waits: waitsFor(line) }));
  const count = (of: WaitingKind) => lines.filter(({ waits }) => waits === of).length;
  return ok({
    lines: kind === null ? lines : lines.filter(({ waits }) => waits === kind),
    counts: { reports: count("reports"), scoring: count("scoring"), delay: count("delay"), ready: count("ready") },
    isCut: found.length > MOST,
  });
}
