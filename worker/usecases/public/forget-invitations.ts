import { INVITATION_LIFETIME_S } from "../account/open-invitation.ts";
import type { Deps } from "../deps.ts";

/** Invitations that nobody accepted in time are forgotten with their addresses. Safe to repeat: once a day. */
export async function forgetInvitations(deps: Pick<Deps, "team" | "clock">): Promise<void> {
  await deps.team.forgetInvitations(Math.floor(deps.clock.nowMs() / 1000) - INVITATION_LIFETIME_S);
}
