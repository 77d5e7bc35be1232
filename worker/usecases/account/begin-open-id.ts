import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { nameProvider } from "./name-provider.ts";

/** Sends somebody to their ENT. Writes nothing: anybody may press. Errors: OPENID_UNKNOWN, OPENID_UNREACHABLE. */
export async function beginOpenId(
  asked: { providerId: string; returnPath: string | null; askAgain: boolean },
  deps: Pick<Deps, "openId">,
): Promise<Result<{ location: string; attempt: string }, DomainError>> {
  const begun = await deps.openId.begin(asked);
  return begun.ok ? begun : refuse(nameProvider(begun.error, asked.providerId, deps));
}
