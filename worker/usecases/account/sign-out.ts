import type { Deps } from "../deps.ts";
import type { SignedInActor } from "./ports.ts";

/** Ends this log-in, or every log-in of the account. Answers the cookies that clear the browser; safe to repeat. */
export async function signOut(
  { cookie, everywhere }: { cookie: string; everywhere: SignedInActor | null },
  deps: Pick<Deps, "accounts" | "accountStore">,
): Promise<string[]> {
  const cleared = await deps.accounts.signOut(cookie);
  if (everywhere !== null) await deps.accountStore.endLogins(everywhere.userId);
  return cleared;
}
