import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";

export type ClosedSession = {
  finalisedAtS: number;
  /** null: the account is gone */
  byName: string | null;
  publishedAtS: number | null;
  validated: number;
  rejected: number;
  cancelled: number;
  /** tests begun whose score is not there */
  waiting: number;
  openReports: number;
  timeZone: string;
};

/** Where the scoring of a finalised session stands. Errors: SESSION_NOT_FOUND, SESSION_NOT_FINALISED. */
export async function showClosedSession(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "results" | "resultReader" | "reports">,
): Promise<Result<ClosedSession, DomainError>> {
  const opened = await openSession(asked, "session.finalise", deps);
  if (!opened.ok) return opened;
  const { session, establishment } = opened.value;
  if (session.finalisedAtS === null) return refuse(domainError("SESSION_NOT_FINALISED"));
  const [rows, byName, openReports] = await Promise.all([
    deps.resultReader.ofSession(session.number),
    deps.results.finalisedBy(session.number),
    deps.reports.countOpen(session.number),
  ]);
  const count = (status: "validated" | "rejected" | "cancelled") =>
    rows.filter(({ result }) => result?.status === status).length;
  return ok({
    finalisedAtS: session.finalisedAtS,
    byName,
    publishedAtS: session.publishedAtS,
    validated: count("validated"),
    rejected: count("rejected"),
    cancelled: count("cancelled"),
    waiting: rows.filter(({ result }) => result === null).length,
    openReports,
    timeZone: establishment.timeZone,
  });
}
