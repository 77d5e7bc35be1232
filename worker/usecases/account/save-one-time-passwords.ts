import type { Deps } from "../deps.ts";
import { loginKey } from "./login-limit.ts";

/**
 * Gives pupils passwords that they must change at their next log-in: hashes, saves them all at once, ends the
 * pupils' log-ins and opens their locks. About 120 ms each: one class at most, the caller sees to it.
 */
export async function saveOneTimePasswords(
  pupils: readonly { userId: string; username: string; password: string }[],
  deps: Pick<Deps, "accounts" | "accountStore" | "attempts" | "clock">,
): Promise<void> {
  if (pupils.length === 0) return;
  const hashed: { userId: string; hash: string }[] = [];
  // One after the other: thirty hashes at once would need half a gigabyte.
  for (const { userId, password } of pupils) {
    hashed.push({ userId, hash: await deps.accounts.hashPassword(password) });
  }
  await deps.accountStore.saveOneTimePasswords(hashed, deps.clock.nowMs());
  await deps.attempts.clear(pupils.map(({ username }) => loginKey(username)));
}
