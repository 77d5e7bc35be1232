import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import { applyJury, type JuryActAsked, type JuryDeps, openJudged } from "./act-on-session.ts";

/**
 * The jury has looked at a report, and says in words what it makes of it; or takes that back. Consequences for a test are
 * acts of their own. Errors: those of `openJudged`, REPORT_NOT_FOUND.
 */
export async function settleReport(
  asked: JuryActAsked & { reportId: string; isReopened: boolean },
  deps: JuryDeps,
): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const { reportId, isReopened } = asked;
  const report = (await deps.jury.reports(asked.sessionNumber)).find(({ id }) => id === reportId);
  if (report === undefined) return refuse(domainError("REPORT_NOT_FOUND"));
  return applyJury(
    asked,
    opened.value,
    {
      act: isReopened ? "report-reopened" : "report-settled",
      subject: report.code,
      ...(report.candidateId === null ? {} : { candidateId: report.candidateId }),
      before: { resolution: report.resolution },
    },
    [
      isReopened
        ? { kind: "reopen-report", reportId }
        : { kind: "settle-report", reportId, resolution: opened.value.reason },
    ],
    deps,
  );
}
