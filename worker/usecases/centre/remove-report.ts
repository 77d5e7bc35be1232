import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openSession } from "./open-session.ts";

/**
 * Takes a report away before finalisation; a supervisor's own note stays in the session's journal.
 * Errors: SESSION_NOT_FOUND, SESSION_ALREADY_FINALIZED, REPORT_NOT_FOUND.
 */
export async function removeReport(
  asked: { actor: Actor; sessionNumber: number; reportId: string },
  deps: Pick<Deps, "establishments" | "sessions" | "reports" | "clock">,
): Promise<Result<null, DomainError>> {
  const opened = await openSession(asked, "session.finalise", deps);
  if (!opened.ok) return opened;
  const sessionNumber = opened.value.session.number;
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const removed = await deps.reports.remove({ id: asked.reportId, sessionNumber, by: asked.actor.userId, atS });
  if (removed === "closed") return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  return removed === "absent" ? refuse(domainError("REPORT_NOT_FOUND")) : ok(null);
}
