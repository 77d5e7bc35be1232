import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { giveCodes, untilCodesAreFree } from "../jury/give-codes.ts";
import { type Scored, scoreTests } from "../jury/score-tests.ts";
import { tellResults } from "../jury/tell-results.ts";
import type { Finalisation, PastRun } from "../staff-ports.ts";
import { judgeReasons, type Reasons } from "./judge-reasons.ts";
import { openSession } from "./open-session.ts";
import { sortTests } from "./show-finalisation.ts";

export type FinalisationAsked = {
  actor: Actor & { name: string };
  sessionNumber: number;
  /** candidate id → why the test is not whole */
  reasons: Reasons;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
};

export type Finalised = {
  validated: number;
  rejected: number;
  cancelled: number;
  /** tests whose scoring failed: it is tried again by itself */
  waiting: number;
  published: boolean;
};

type FinaliseDeps = Pick<
  Deps,
  | "establishments"
  | "sessions"
  | "candidates"
  | "rooms"
  | "results"
  | "reports"
  | "settings"
  | "publication"
  | "mailer"
  | "origin"
  | "bank"
  | "chance"
  | "clock"
>;

/**
 * Closes the live room for good, scores each test and publishes when nothing is open, at once or after the platform's
 * delay. Safe to repeat after any failure: the room ends tests once, D1 takes results and end in one transaction. A test
 * whose scoring fails stays asked for, and holds the publication back until it is done.
 *
 * Errors, in the order of the checks: SESSION_NOT_FOUND, SESSION_ALREADY_FINALIZED,
 * SESSION_WITHOUT_STARTED_CERTIFICATION, those of `judgeReasons`, OUTBOX_PENDING.
 */
export async function finaliseSession(
  asked: FinalisationAsked,
  deps: FinaliseDeps,
): Promise<Result<Finalised, DomainError>> {
  const opened = await openSession(asked, "session.finalise", deps);
  if (!opened.ok) return opened;
  const { session } = opened.value;
  if (session.finalisedAtS !== null) return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  const candidates = await deps.candidates.list(session.number);
  const before = sortTests(candidates, await deps.rooms.overview(session.number));
  if (before.unfinished.length + before.finished.length === 0) {
    return refuse(domainError("SESSION_WITHOUT_STARTED_CERTIFICATION"));
  }
  const fault = judgeReasons(before, asked.reasons);
  if (fault !== null) return refuse(fault);

  const closed = await deps.rooms.finalise(session.number, { userId: asked.actor.userId, name: asked.actor.name });
  if (!closed.ok) return closed;
  // Somebody may have begun or finished between the page and now: the room is closed, the reasons are judged again.
  const after = sortTests(candidates, closed.value);
  const late = judgeReasons(after, asked.reasons);
  if (late !== null) return refuse(late);

  const attempts = await deps.results.attempts(session.number);
  const arrived = new Set(attempts.map(({ candidateId }) => candidateId));
  if ([...after.unfinished, ...after.finished].some(({ candidateId }) => !arrived.has(candidateId))) {
    return refuse(domainError("OUTBOX_PENDING"));
  }
  const abortReasons = after.unfinished.flatMap(({ candidateId }) => {
    const reason = asked.reasons[candidateId];
    return reason === undefined ? [] : [{ candidateId, reason }];
  });
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const [unresolved, delayS, latest, { scored, failed }] = await Promise.all([
    deps.reports.countOpen(session.number),
    deps.settings.publicationDelayS(),
    deps.results.latest(attempts.map(({ candidateId }) => candidateId)),
    scoreTests(attempts, new Map(abortReasons.map((one) => [one.candidateId, one.reason])), deps),
  ]);
  const finalisation = {
    sessionNumber: session.number,
    by: asked.actor.userId,
    atS,
    hasIncident: asked.hasIncident,
    hasJoiningIssue: asked.hasJoiningIssue,
    publishDueAtS: unresolved === 0 ? atS + delayS : null,
    abortReasons,
    failed,
  };
  const saved = await save(finalisation, scored, latest, deps);
  if (saved.ok && saved.value.published) await tellResults(session.number, deps);
  return saved;
}

async function save(
  finalisation: Omit<Finalisation, "results">,
  scored: readonly Scored[],
  latest: readonly PastRun[],
  deps: Pick<FinaliseDeps, "results" | "chance">,
): Promise<Result<Finalised, DomainError>> {
  const saved = await untilCodesAreFree(() =>
    deps.results.finalise({ ...finalisation, results: giveCodes(scored, latest, new Set(), deps) }),
  );
  if (saved === "already") return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  const count = (status: Scored["outcome"]["status"]) =>
    scored.filter(({ outcome }) => outcome.status === status).length;
  return ok({
    validated: count("validated"),
    rejected: count("rejected"),
    cancelled: count("cancelled"),
    waiting: finalisation.failed.length,
    published: saved === "published",
  });
}
