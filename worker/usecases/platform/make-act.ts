import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { PlatformAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";

const LONGEST_REASON = 500;

/** Who acts for the platform. */
export type Operator = Actor & { name: string };

type Act = {
  actor: Pick<Operator, "userId" | "name">;
  /** what was done, as a word that the list of acts translates */
  act: string;
  /** to what: an establishment's UAI and name, an account's id, a version, a setting */
  subject: string;
  reason?: string | null;
  /** what stood before and after, as JSON keeps it */
  before?: unknown;
  after?: unknown;
};

/** An operator's act, for the port that makes the change to write with it, in the list that both roles read. */
export function makeAct(
  { actor, act, subject, reason, before, after }: Act,
  deps: Pick<Deps, "ids" | "clock">,
): PlatformAct {
  return {
    id: deps.ids.newId(),
    atS: Math.floor(deps.clock.nowMs() / 1000),
    by: actor.userId,
    byName: actor.name,
    act,
    sessionNumber: null,
    candidateId: null,
    subject,
    reason: reason ?? null,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  };
}

/** Why, in words, for acts that take something away. Errors: JURY_REASON_REQUIRED, JURY_REASON_TOO_LONG {limit}. */
export function readReason(typed: string): Result<string, DomainError> {
  const field = "motif";
  const reason = typed.trim();
  if (reason === "") return refuse(domainError("JURY_REASON_REQUIRED", { field }));
  return reason.length > LONGEST_REASON
    ? refuse(domainError("JURY_REASON_TOO_LONG", { field, limit: LONGEST_REASON }))
    : ok(reason);
}
