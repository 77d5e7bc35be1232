import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { JudgedSessionLine, JuryChange } from "../jury-ports.ts";
import { readReason } from "../platform/make-act.ts";
import { scoreAsked } from "./score-due.ts";

export type JuryActAsked = {
  actor: Actor & { name: string };
  sessionNumber: number;
  /** the session as the person saw it: somebody else's act since then is told, never overwritten */
  revision: number;
  reason: string;
};

export type JuryDeps = Pick<Deps, "jury" | "ids" | "clock" | "scoring" | "results" | "bank" | "chance">;

export type Opened = { session: JudgedSessionLine; reason: string };

type Wanted = "published" | "unpublished";

/**
 * A session that the jury may act on, with a reason in words. Errors: JURY_REQUIRED, PUPIL_CANNOT_BE_STAFF,
 * JURY_REASON_REQUIRED, JURY_REASON_TOO_LONG {limit}, SESSION_NOT_FOUND, SESSION_PUBLISHED (take the publication back
 * first), SESSION_NOT_PUBLISHED, JUDGED_MEANWHILE.
 */
export async function openJudged(
  { actor, sessionNumber, revision, reason }: JuryActAsked,
  wanted: Wanted,
  deps: Pick<Deps, "jury">,
): Promise<Result<Opened, DomainError>> {
  const right = may(actor, "report.judge", null);
  if (right !== true) return refuse(domainError(right.refused));
  const why = readReason(reason);
  if (!why.ok) return why;
  const session = await deps.jury.session(sessionNumber);
  if (session === null) return refuse(domainError("SESSION_NOT_FOUND"));
  if (wanted === "unpublished" && session.publishedAtS !== null) return refuse(domainError("SESSION_PUBLISHED"));
  if (wanted === "published" && session.publishedAtS === null) return refuse(domainError("SESSION_NOT_PUBLISHED"));
  if (session.revision !== revision) return refuse(domainError("JUDGED_MEANWHILE"));
  return ok({ session, reason: why.value });
}

type Act = { act: string; candidateId?: string; subject?: string; before?: unknown; after?: unknown };

/**
 * Writes the changes with their act, and scores at once what they ask to be scored: the page that follows shows it. A
 * scoring that fails stays asked for. Errors: JUDGED_MEANWHILE, IDENTITY_TAKEN.
 */
export async function applyJury(
  { actor, sessionNumber, revision }: JuryActAsked,
  { reason }: Opened,
  { act, candidateId, subject, before, after }: Act,
  changes: readonly JuryChange[],
  deps: JuryDeps,
): Promise<Result<null, DomainError>> {
  const applied = await deps.jury.apply({
    sessionNumber,
    revision,
    changes,
    act: {
      id: deps.ids.newId(),
      atS: Math.floor(deps.clock.nowMs() / 1000),
      by: actor.userId,
      byName: actor.name,
      act,
      sessionNumber,
      candidateId: candidateId ?? null,
      subject: subject ?? null,
      reason,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    },
  });
  if (applied === "outdated") return refuse(domainError("JUDGED_MEANWHILE"));
  if (applied === "taken") return refuse(domainError("IDENTITY_TAKEN"));
  await scoreAsked(await deps.scoring.ofSession(sessionNumber), deps);
  return ok(null);
}
