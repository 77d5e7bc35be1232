import { INVITATION_DAYS } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";
import type { OpenInvitation } from "../team-ports.ts";
import { hashInvitation } from "./hash-invitation.ts";

export const INVITATION_LIFETIME_S = INVITATION_DAYS * 86_400;

/** What this link offers; null when it is unknown, used, withdrawn or older than 14 days. Spends nothing. */
export async function openInvitation(
  token: string,
  deps: Pick<Deps, "team" | "files" | "clock">,
): Promise<OpenInvitation | null> {
  const found = await deps.team.findInvitation(await hashInvitation(token, deps));
  const nowS = deps.clock.nowMs() / 1000;
  return found === null || nowS > found.createdAtS + INVITATION_LIFETIME_S ? null : found;
}
