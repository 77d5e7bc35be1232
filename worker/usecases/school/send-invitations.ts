import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { EstablishmentRole } from "#worker/core/people/roles.ts";
import { hashInvitation } from "../account/hash-invitation.ts";
import { invitationMail } from "../account/invitation-mail.ts";
import type { PlatformAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";
import type { NewInvitation } from "../team-ports.ts";

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
  /** the act of an operator who asks so many; a school's own asking is none */
  actOf?: (sent: number) => PlatformAct;
};

export type SendingDeps = Pick<Deps, "team" | "attempts" | "clock" | "chance" | "ids" | "files" | "mailer" | "origin">;

/**
 * Sends each address a link to join the team; who is a member already gets none. An address asked before gets a new
 * link, and the old one opens nothing. Errors: TOO_MANY_INVITATIONS, and nobody is asked.
 */
export async function sendInvitations(
  { by, establishment, emails, role, locale, limitKey, actOf }: Sending,
  deps: SendingDeps,
): Promise<Result<{ sent: number; already: number }, DomainError>> {
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const members = new Set((await deps.team.members(establishment.id)).map(({ email }) => email));
  const wanted = emails.filter((email) => !members.has(email));
  const links: { email: string; token: string; invitation: NewInvitation }[] = [];
  for (const email of wanted) {
    if ((await deps.attempts.read(limitKey, nowS)).lockedUntilS !== null)
      return refuse(domainError("TOO_MANY_INVITATIONS"));
    await deps.attempts.recordFailure(limitKey, INVITATION_RULE, nowS);
    const token = Array.from(deps.chance.randomBytes(TOKEN_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
    const tokenHash = await hashInvitation(token, deps);
    const [id, establishmentId] = [deps.ids.newId(), establishment.id];
    const invitation = { id, establishmentId, email, role, tokenHash, invitedBy: by.userId, createdAtS: nowS };
    links.push({ email, token, invitation });
  }
  if (links.length > 0) {
    const invitations = links.map(({ invitation }) => invitation);
    await deps.team.invite(invitations, actOf?.(links.length) ?? null);
  }
  for (const { email, token } of links) {
    const link = `${deps.origin}/invitation/equipe?jeton=${token}`;
    const mail = invitationMail(locale, { inviter: by.name, establishment: establishment.name, link });
    await deps.mailer.send({ to: email, ...mail });
  }
  return ok({ sent: links.length, already: emails.length - links.length });
}
