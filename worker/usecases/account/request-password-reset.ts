import type { Locale } from "#worker/core/itembank/item.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";
import { foldLogin } from "./fold-login.ts";
import { resetMail } from "./reset-mail.ts";

/** Nobody's mailbox is filled by somebody else: five links an hour for one address. */
const RESET_RULE: AttemptRule = { failures: 5, windowS: 3600, lockS: 3600 };

/**
 * Sends a link of one hour to an adult's address. Answers nothing, so that nobody learns which addresses have an
 * account. Pupils' accounts have no address: their school gives them a new password.
 */
export async function requestPasswordReset(
  { email, locale }: { email: string; locale: Locale },
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock" | "mailer" | "origin">,
): Promise<void> {
  const address = foldLogin(email);
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const key = `reset:${address}`;
  if ((await deps.attempts.read(key, nowS)).lockedUntilS !== null) return;
  await deps.attempts.recordFailure(key, RESET_RULE, nowS);
  const holder = await deps.accountStore.findByEmail(address);
  if (holder?.kind !== "adult") return;
  const token = await deps.accounts.requestReset(address);
  if (token === null) return;
  const link = `${deps.origin}/mot-de-passe/nouveau?jeton=${encodeURIComponent(token)}`;
  await deps.mailer.send({ to: address, ...resetMail(locale, { name: holder.name, link }) });
}
