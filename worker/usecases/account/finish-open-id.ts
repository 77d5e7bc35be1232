import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { limitAttempts } from "../limit-attempts.ts";
import type { OpenIdPerson } from "../openid-ports.ts";
import { linkPupil } from "./link-pupil.ts";
import { LOGIN_RULE } from "./login-limit.ts";
import { nameProvider } from "./name-provider.ts";
import type { OpenedLogin } from "./ports.ts";

type Return = {
  providerId: string;
  /** the address that the provider sent the browser to */
  callback: URL;
  /** what the browser kept since it left; null: nothing */
  sealed: string | null;
};

type FinishDeps = Pick<
  Deps,
  "openId" | "openIdLinks" | "roll" | "accounts" | "accountStore" | "attempts" | "clock" | "ids" | "chance"
>;

/**
 * The way back from an ENT: proves who comes, finds or makes the pupil's account, opens a log-in.
 * Errors, each with the provider's label: OPENID_ATTEMPT_OVER (too late, another browser, or a second time), those of the
 * client and of `linkPupil`, TOO_MANY_ATTEMPTS of one account of the provider. An address never counts.
 */
export async function finishOpenId(
  asked: Return,
  deps: FinishDeps,
): Promise<Result<{ login: OpenedLogin; returnPath: string | null }, DomainError>> {
  const finished = await finish(asked, deps);
  return finished.ok ? finished : refuse(nameProvider(finished.error, asked.providerId, deps));
}

async function finish(
  { providerId, callback, sealed }: Return,
  deps: FinishDeps,
): Promise<Result<{ login: OpenedLogin; returnPath: string | null }, DomainError>> {
  const attempt = sealed === null ? null : await deps.openId.openAttempt(sealed);
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  // The state is compared before it is spent: a link made by somebody else must not spoil a way back under way.
  if (
    sealed === null ||
    attempt?.providerId !== providerId ||
    attempt.state !== callback.searchParams.get("state") ||
    !(await deps.openIdLinks.spend(attempt.state, attempt.expiresAtS, nowS))
  ) {
    return refuse(domainError("OPENID_ATTEMPT_OVER"));
  }
  const proven = await deps.openId.finish({ providerId, callback, sealed });
  if (!proven.ok) return proven;
  const linked = await link(providerId, proven.value, deps);
  if (!linked.ok) return linked;
  if (await deps.accountStore.isLocked(linked.value)) return refuse(domainError("ACCOUNT_LOCKED"));
  const login = await deps.accounts.openLogin({ userId: linked.value, providerId });
  return ok({ login, returnPath: attempt.returnPath });
}

/** An account that matches nobody asks the whole roll each time: ten in a quarter of an hour are enough. */
async function link(providerId: string, person: OpenIdPerson, deps: FinishDeps): Promise<Result<string, DomainError>> {
  let refused = domainError("OPENID_NOBODY");
  return await limitAttempts(deps, {
    key: `openid:${providerId}:${person.subject}`,
    rule: LOGIN_RULE,
    attempt: async () => {
      const linked = await linkPupil({ providerId, person }, deps);
      if (linked.ok) return linked.value;
      refused = linked.error;
      return null;
    },
    failure: () => refused,
  });
}
