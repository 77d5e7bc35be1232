import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { Actor, EstablishmentRole } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { readAddresses } from "./read-addresses.ts";
import { type SendingDeps, sendInvitations } from "./send-invitations.ts";

type Invite = {
  actor: Actor & { name: string };
  establishmentId: string;
  /** as typed: at most 20 addresses */
  addresses: string;
  role: EstablishmentRole;
  locale: Locale;
};

/**
 * Sends each address a link to join the team; who is a member already gets none. Errors: those of `readAddresses`,
 * TOO_MANY_INVITATIONS, those of the right (admins only).
 */
export async function inviteMembers(
  { actor, establishmentId, addresses, role, locale }: Invite,
  deps: SendingDeps & Pick<Deps, "establishments">,
): Promise<Result<{ sent: number; already: number }, DomainError>> {
  const opened = await openEstablishment({ actor, establishmentId }, "team.manage", deps);
  if (!opened.ok) return opened;
  const emails = readAddresses(addresses);
  if (!emails.ok) return emails;
  const limitKey = `invite:${establishmentId}`;
  return await sendInvitations(
    { by: actor, establishment: opened.value, emails: emails.value, role, locale, limitKey },
    deps,
  );
}
