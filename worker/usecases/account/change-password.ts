import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { tellSchool } from "../tell-school.ts";
import { judgePassword } from "./judge-password.ts";
import { LOGIN_RULE } from "./login-limit.ts";
import type { SignedInActor } from "./ports.ts";

type Change = {
  actor: SignedInActor;
  /** asked for unless a one-time password was just used to come in */
  current: string;
  password: string;
};

/**
 * Replaces one's own password; every other log-in of the account ends, this one goes on.
 * Refused with WRONG_CURRENT_PASSWORD, TOO_MANY_ATTEMPTS, PASSWORD_SAME or the faults of the password.
 */
export async function changePassword(
  { actor, current, password }: Change,
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock" | "readiness" | "bells">,
): Promise<Result<null, DomainError[]>> {
  const known = await deps.accountStore.findPasswordHash(actor.userId);
  const verify = (typed: string) =>
    known === null ? Promise.resolve(false) : deps.accounts.verifyPassword({ hash: known, password: typed });
  if (!actor.mustChangePassword) {
    const proven = await limitAttempts(deps, {
      key: `password:${actor.userId}`,
      rule: LOGIN_RULE,
      attempt: async () => ((await verify(current)) ? true : null),
      failure: domainError("WRONG_CURRENT_PASSWORD", { field: "current" }),
    });
    if (!proven.ok) return refuse([proven.error]);
  }
  const faults = judgePassword(password, actor);
  if (faults.length === 0 && (await verify(password))) faults.push(domainError("PASSWORD_SAME", { field: "password" }));
  if (faults.length > 0) return refuse(faults);
  const hash = await deps.accounts.hashPassword(password);
  const { userId, loginId: keepLoginId } = actor;
  await deps.accountStore.savePassword({ userId, hash, keepLoginId, nowMs: deps.clock.nowMs() });
  // A first password of one's own is what a board calls "has logged in".
  if (actor.kind === "pupil" && actor.mustChangePassword) await tellSchool(userId, deps);
  return ok(null);
}
