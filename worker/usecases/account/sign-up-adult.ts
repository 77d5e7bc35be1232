import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { foldLogin } from "./fold-login.ts";
import { judgePassword } from "./judge-password.ts";
import { LOGIN_RULE } from "./login-limit.ts";
import type { OpenedLogin } from "./ports.ts";

/** Made-up addresses of pupils' accounts end with it (RFC 2606): nobody may sign up with one. */
const RESERVED_ENDING = ".invalid";

/**
 * Opens an adult's account and logs in. Refused with EMAIL_INVALID, EMAIL_TAKEN, TOO_MANY_ATTEMPTS or the faults of
 * the password, all at once. The account is never a pupil's and has no right yet.
 */
export async function signUpAdult(
  { email, name, password }: { email: string; name: string; password: string },
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock">,
): Promise<Result<OpenedLogin, DomainError[]>> {
  const address = foldLogin(email);
  const faults = judgePassword(password, { kind: "adult", name, login: address });
  if (address.endsWith(RESERVED_ENDING)) faults.unshift(domainError("EMAIL_INVALID", { field: "email" }));
  if (faults.length > 0) return refuse(faults);
  const signedUp = await limitAttempts(deps, {
    key: `sign-up:${address}`,
    rule: LOGIN_RULE,
    attempt: () => deps.accounts.signUpAdult({ email: address, name: name.replace(/\s+/g, " ").trim(), password }),
    failure: domainError("EMAIL_TAKEN", { field: "email" }),
  });
  return signedUp.ok ? signedUp : refuse([signedUp.error]);
}
