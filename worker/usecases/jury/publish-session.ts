import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Deps } from "../deps.ts";
import { readReason } from "../platform/make-act.ts";
import { applyJury, type JuryActAsked, type JuryDeps, openJudged } from "./act-on-session.ts";
import { tellResults } from "./tell-results.ts";

type PublishDeps = JuryDeps & Pick<Deps, "publication" | "mailer" | "origin">;

/**
 * Publishes what the jury has judged. Publishing twice is refused, and tells nobody twice. Errors: those of `openJudged`,
 * SESSION_HAS_OPEN_REPORTS {count}, SESSION_NOT_SCORED {count}.
 */
export async function publishSession(asked: JuryActAsked, deps: PublishDeps): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const { openReports, unscored } = opened.value.session;
  if (openReports > 0) return refuse(domainError("SESSION_HAS_OPEN_REPORTS", { count: openReports }));
  if (unscored > 0) return refuse(domainError("SESSION_NOT_SCORED", { count: unscored }));
  const published = await applyJury(asked, opened.value, { act: "published" }, [{ kind: "publish" }], deps);
  if (published.ok) await tellResults(asked.sessionNumber, deps);
  return published;
}

export type BatchLine = { sessionNumber: number; refused: DomainError | null };

/**
 * Several at once: each by itself, and for each what became of it. Errors, and nothing is published: NO_SESSION_PICKED,
 * those of the reason and of the right.
 */
export async function publishSessions(
  asked: Omit<JuryActAsked, "sessionNumber" | "revision"> & {
    sessions: readonly { number: number; revision: number }[];
  },
  deps: PublishDeps,
): Promise<Result<BatchLine[], DomainError>> {
  const right = may(asked.actor, "report.judge", null);
  if (right !== true) return refuse(domainError(right.refused));
  if (asked.sessions.length === 0) return refuse(domainError("NO_SESSION_PICKED"));
  const why = readReason(asked.reason);
  if (!why.ok) return why;
  const lines: BatchLine[] = [];
  for (const { number, revision } of asked.sessions) {
    const done = await publishSession({ ...asked, sessionNumber: number, revision }, deps);
    lines.push({ sessionNumber: number, refused: done.ok ? null : done.error });
  }
  return ok(lines);
}

/** Takes a publication back: pupils and school wait again, certificates verify as withdrawn. Errors: those of `openJudged`. */
export async function unpublishSession(asked: JuryActAsked, deps: JuryDeps): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "published", deps);
  if (!opened.ok) return opened;
  const before = { publishedAtS: opened.value.session.publishedAtS };
  return applyJury(asked, opened.value, { act: "unpublished", before }, [{ kind: "unpublish" }], deps);
}

/**
 * Gives the finalisation back to the school: reports and reasons can be corrected, and the session is finalised and scored
 * again. The live room stays closed. Errors: those of `openJudged`.
 */
export async function unfinaliseSession(asked: JuryActAsked, deps: JuryDeps): Promise<Result<null, DomainError>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return opened;
  const before = { finalisedAtS: opened.value.session.finalisedAtS };
  return applyJury(asked, opened.value, { act: "unfinalised", before }, [{ kind: "unfinalise" }], deps);
}
