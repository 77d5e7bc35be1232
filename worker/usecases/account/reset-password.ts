import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { judgePassword } from "./judge-password.ts";
import { loginKey } from "./login-limit.ts";

/**
 * Spends a link's token for a new password; every log-in of the account ends and its lock opens.
 * Refused with RESET_LINK_OVER (unknown, used or older than an hour) or the faults of the password, token unspent.
 */
export async function resetPassword(
  { token, password }: { token: string; password: string },
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts">,
): Promise<Result<null, DomainError[]>> {
  const holder = await deps.accounts.findReset(token);
  if (holder === null) return refuse([domainError("RESET_LINK_OVER")]);
  const faults = judgePassword(password, { kind: "adult", name: holder.name, login: holder.email });
  if (faults.length > 0) return refuse(faults);
  if (!(await deps.accounts.resetPassword({ token, password }))) return refuse([domainError("RESET_LINK_OVER")]);
  await Promise.all([deps.accountStore.clearMustChange(holder.userId), deps.attempts.clear([loginKey(holder.email)])]);
  return ok(null);
}
