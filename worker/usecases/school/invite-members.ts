import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor, EstablishmentRole } from "#worker/core/people/roles.ts";
import { hashInvitation } from "../account/hash-invitation.ts";
import { invitationMail } from "../account/invitation-mail.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";
import { readAddresses } from "./read-addresses.ts";

/** A school invites its staff in an afternoon; a stolen account must not write to the whole world. */
const INVITATION_RULE: AttemptRule = { failures: 100, windowS: 3600, lockS: 3600 };
const TOKEN_BYTES = 32;

type Invite = {
  actor: Actor & { name: string };
  establishmentId: string;
  /** as typed: at most 20 addresses */
  addresses: string;
  role: EstablishmentRole;
  locale: Locale;
};

/**
 * Sends each address a link to join the team; who is a member already gets none. An address asked before gets a new
 * link, and the old one opens nothing. Errors: those of `readAddresses`, TOO_MANY_INVITATIONS,
 * those of the right (admins only).
 */
export async function inviteMembers(
  { actor, establishmentId, addresses, role, locale }: Invite,
  deps: Pick<Deps, "establishments" | "team" | "attempts" | "clock" | "chance" | "ids" | "files" | "mailer" | "origin">,
): Promise<Result<{ sent: number; already: number }, DomainError>> {
  const opened = await openEstablishment({ actor, establishmentId }, "team.manage", deps);
  if (!opened.ok) return opened;
  const emails = readAddresses(addresses);
  if (!emails.ok) return emails;
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const members = new Set((await deps.team.members(establishmentId)).map(({ email }) => email));
  const wanted = emails.value.filter((email) => !members.has(email));
  const key = `invite:${establishmentId}`;
  for (const email of wanted) {
    if ((await deps.attempts.read(key, nowS)).lockedUntilS !== null) return refuse(domainError("TOO_MANY_INVITATIONS"));
    await deps.attempts.recordFailure(key, INVITATION_RULE, nowS);
    const token = Array.from(deps.chance.randomBytes(TOKEN_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
    await deps.team.invite({
      id: deps.ids.newId(),
      establishmentId,
      email,
      role,
      tokenHash: await hashInvitation(token, deps),
      invitedBy: actor.userId,
      createdAtS: nowS,
    });
    const link = `${deps.origin}/invitation/equipe?jeton=${token}`;
    await deps.mailer.send({
      to: email,
      ...invitationMail(locale, { inviter: actor.name, establishment: opened.value.name, link }),
    });
  }
  return ok({ sent: wanted.length, already: emails.value.length - wanted.length });
}
