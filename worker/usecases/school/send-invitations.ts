import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { EstablishmentRole } from "#worker/core/people/roles.ts";
import { hashInvitation } from "../account/hash-invitation.ts";
import { invitationMail } from "../account/invitation-mail.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";

/** A school invites its staff in an afternoon; a stolen account must not write to the whole world. */
const INVITATION_RULE: AttemptRule = { failures: 100, windowS: 3600, lockS: 3600 };
const TOKEN_BYTES = 32;

type Sending = {
  by: { userId: string; name: string };
  establishment: { id: string; name: string };
  /** folded */
  emails: readonly string[];
  role: EstablishmentRole;
  locale: Locale;
  /** whose mails are counted: a school's, an operator's */
  limitKey: string;
};

export type SendingDeps = Pick<Deps, "team" | "attempts" | "clock" | "chance" | "ids" | "files" | "mailer" | "origin">;

/**
 * Sends each address a link to join the team; who is a member already gets none. An address asked before gets a new
 * link, and the old one opens nothing. Errors: TOO_MANY_INVITATIONS.
 */
export async function sendInvitations(
  { by, establishment, emails, role, locale, limitKey }: Sending,
  deps: SendingDeps,
): Promise<Result<{ sent: number; already: number }, DomainError>> {
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const members = new Set((await deps.team.members(establishment.id)).map(({ email }) => email));
  const wanted = emails.filter((email) => !members.has(email));
  for (const email of wanted) {
    if ((await deps.attempts.read(limitKey, nowS)).lockedUntilS !== null)
      return refuse(domainError("TOO_MANY_INVITATIONS"));
    await deps.attempts.recordFailure(limitKey, INVITATION_RULE, nowS);
    const token = Array.from(deps.chance.randomBytes(TOKEN_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
    await deps.team.invite({
      id: deps.ids.newId(),
      establishmentId: establishment.id,
      email,
      role,
      tokenHash: await hashInvitation(token, deps),
      invitedBy: by.userId,
      createdAtS: nowS,
    });
    const link = `${deps.origin}/invitation/equipe?jeton=${token}`;
    await deps.mailer.send({
      to: email,
      ...invitationMail(locale, { inviter: by.name, establishment: establishment.name, link }),
    });
  }
  return ok({ sent: wanted.length, already: emails.length - wanted.length });
}
