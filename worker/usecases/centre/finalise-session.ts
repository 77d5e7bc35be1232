import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { AbortReason } from "#worker/core/results/decide-outcome.ts";
import { makeVerificationCode, VERIFICATION_CODE_BYTES } from "#worker/core/results/verification-code.ts";
import type { Deps } from "../deps.ts";
import type { Finalisation, ResultRun, StoredAttempt } from "../staff-ports.ts";
import { judgeReasons, type Reasons } from "./judge-reasons.ts";
import { openSession } from "./open-session.ts";
import { scoreStoredAttempt } from "./score-attempt.ts";
import { sortTests } from "./show-finalisation.ts";

export type FinalisationAsked = {
  actor: Actor & { name: string };
  sessionNumber: number;
  /** candidate id → why the test is not whole */
  reasons: Reasons;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
};

export type Finalised = { validated: number; rejected: number; cancelled: number; published: boolean };

type FinaliseDeps = Pick<
  Deps,
  "establishments" | "sessions" | "candidates" | "rooms" | "results" | "reports" | "bank" | "chance" | "clock"
>;

/** A clash of two verification codes is a matter of 24⁻⁸: a third draw means a broken generator. */
const DRAWS = 3;

/**
 * Closes the live room for good, scores each test and publishes when nothing is open. Safe to repeat after any failure:
 * the room ends tests once, D1 takes results and end in one transaction.
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
  const unresolved = await deps.reports.countOpen(session.number);
  return save(
    {
      sessionNumber: session.number,
      by: asked.actor.userId,
      atS: Math.floor(deps.clock.nowMs() / 1000),
      hasIncident: asked.hasIncident,
      hasJoiningIssue: asked.hasJoiningIssue,
      publish: unresolved === 0,
      abortReasons,
    },
    await scoreAll(attempts, new Map(abortReasons.map((one) => [one.candidateId, one.reason])), deps),
    deps,
  );
}

type Scored = Omit<ResultRun, "verificationCode">;

async function scoreAll(
  attempts: readonly StoredAttempt[],
  reasons: ReadonlyMap<string, AbortReason>,
  deps: Pick<Deps, "bank">,
): Promise<Scored[]> {
  const versions = [...new Set(attempts.map(({ bankVersionId }) => bankVersionId))];
  const banks = new Map(await Promise.all(versions.map(async (id) => [id, await deps.bank.items(id)] as const)));
  return attempts.map((attempt) => ({
    candidateId: attempt.candidateId,
    outcome: scoreStoredAttempt(
      attempt,
      banks.get(attempt.bankVersionId) ?? [],
      reasons.get(attempt.candidateId) ?? null,
    ),
  }));
}

async function save(
  finalisation: Omit<Finalisation, "results">,
  scored: readonly Scored[],
  deps: FinaliseDeps,
): Promise<Result<Finalised, DomainError>> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const results = scored.map((one) => ({
      ...one,
      verificationCode: one.outcome.status === "validated" ? drawCode(deps) : null,
    }));
    const saved = await deps.results.finalise({ ...finalisation, results });
    if (saved === "already") return refuse(domainError("SESSION_ALREADY_FINALIZED"));
    if (saved === "finalised") {
      const count = (status: Scored["outcome"]["status"]) =>
        scored.filter(({ outcome }) => outcome.status === status).length;
      return ok({
        validated: count("validated"),
        rejected: count("rejected"),
        cancelled: count("cancelled"),
        published: finalisation.publish,
      });
    }
  }
  throw new Error("three draws of verification codes were taken");
}

function drawCode(deps: Pick<Deps, "chance">): string {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = makeVerificationCode(deps.chance.randomBytes(VERIFICATION_CODE_BYTES));
    if (code !== null) return code;
  }
  throw new Error("the generator gives no fair byte");
}
