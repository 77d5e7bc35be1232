import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { foldLogin } from "./fold-login.ts";
import { LOGIN_RULE, loginKey } from "./login-limit.ts";
import type { OpenedLogin } from "./ports.ts";

/**
 * Opens a log-in by username or e-mail. One refusal for an unknown login and for a wrong password (WRONG_LOGIN);
 * TOO_MANY_ATTEMPTS {minutes} once that login is locked, whether it exists or not; ACCOUNT_LOCKED by an operator.
 */
export async function signIn(
  { login, password }: { login: string; password: string },
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock">,
): Promise<Result<OpenedLogin, DomainError>> {
  const opened = await limitAttempts(deps, {
    key: loginKey(login),
    rule: LOGIN_RULE,
    attempt: () => deps.accounts.signIn({ login: foldLogin(login), password }),
    failure: domainError("WRONG_LOGIN"),
    undo: ({ sessionToken }) => deps.accountStore.endLogin(sessionToken),
  });
  // Told only to who knows the password: a stranger learns nothing of the account.
  if (!opened.ok || !(await deps.accountStore.isLocked(opened.value.userId))) return opened;
  await deps.accountStore.endLogin(opened.value.sessionToken);
  return refuse(domainError("ACCOUNT_LOCKED"));
}
