import type { Deps } from "../deps.ts";

/**
 * The withdrawn certificates of one list, signed: for software that verifies a certificate elsewhere. Read from D1 at
 * each call, as our own page does. Null: no such list, or no key to sign it.
 */
export async function listWithdrawals(
  { list }: { list: number },
  deps: Pick<Deps, "statuses" | "credentials" | "clock">,
): Promise<string | null> {
  const positions = await deps.statuses.withdrawnIn(list);
  if (positions === null) return null;
  return deps.credentials.signWithdrawals({ list, positions, atS: Math.floor(deps.clock.nowMs() / 1000) });
}
