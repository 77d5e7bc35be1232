import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { judgeReport, type ReportAsked } from "#worker/core/results/issue-report.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";

export type ReportToSave = ReportAsked & {
  actor: Actor;
  sessionNumber: number;
  /** null: a new one */
  reportId: string | null;
};

/**
 * Adds a report, or corrects one that a supervisor or staff wrote, until the session is finalised.
 * Errors: SESSION_NOT_FOUND, SESSION_ALREADY_FINALIZED, those of `judgeReport`, CANDIDATE_NOT_FOUND, REPORT_NOT_FOUND.
 */
export async function saveReport(
  asked: ReportToSave,
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "reports" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const opened = await openSession(asked, "session.finalise", deps);
  if (!opened.ok) return opened;
  const judged = judgeReport(asked);
  if (!judged.ok) return judged;
  const sessionNumber = opened.value.session.number;
  const { code, candidateId, description, waitsForJury } = judged.value;
  if (candidateId !== null) {
    const enrolled = await deps.candidates.list(sessionNumber);
    if (!enrolled.some((one) => one.candidateId === candidateId)) return refuse(domainError("CANDIDATE_NOT_FOUND"));
  }
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const resolvedAtS = waitsForJury ? null : atS;
  const content = { sessionNumber, candidateId, code, description, resolvedAtS, by: asked.actor.userId, atS };
  const saved =
    asked.reportId === null
      ? await deps.reports.add({ ...content, id: deps.ids.newId() })
      : await deps.reports.edit({ ...content, id: asked.reportId });
  if (saved === "closed") return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  return saved === "absent" ? refuse(domainError("REPORT_NOT_FOUND")) : ok(null);
}
