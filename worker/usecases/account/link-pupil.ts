import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { unitFrom } from "#worker/core/kernel/unit-from.ts";
import { type ClaimedPerson, isTelling, matchClaims } from "#worker/core/people/match-claims.ts";
import { makeUsername, usernameBase } from "#worker/core/people/username.ts";
import type { Deps } from "../deps.ts";
import type { LinkablePupil, OpenIdPerson, OpenIdProvider } from "../openid-ports.ts";

type LinkDeps = Pick<Deps, "openId" | "openIdLinks" | "roll" | "clock" | "ids" | "chance">;

/**
 * The account of the pupil that somebody of an ENT is: the one linked before, else the one that INE, or name and birth
 * date, point to, in the establishments that the provider serves. A pupil without an account gets one. Who changed
 * schools follows to the new roll. Errors: OPENID_UNKNOWN, OPENID_NOBODY, OPENID_SEVERAL, OPENID_TOO_LITTLE,
 * OPENID_OTHER_SCHOOL, OPENID_PUPIL_DISABLED, OPENID_ARCHIVED, OPENID_STAFF, OPENID_ALREADY_LINKED.
 */
export async function linkPupil(
  { providerId, person }: { providerId: string; person: OpenIdPerson },
  deps: LinkDeps,
): Promise<Result<string, DomainError>> {
  const provider = deps.openId.providers().find(({ id }) => id === providerId);
  if (provider === undefined) return refuse(domainError("OPENID_UNKNOWN"));
  const known = await deps.openIdLinks.linked(providerId, person.subject);
  const inUse = known.find((line) => isServed(provider, line) && !line.isDisabled && !line.isArchived);
  if (inUse !== undefined) {
    return inUse.userId === null || isStaffs(inUse) ? refuse(domainError("OPENID_STAFF")) : ok(inUse.userId);
  }
  const found = await recognise(provider, person, deps);
  // What became of the line that was linked says more than that no other one was found.
  if (!found.ok) return refuse(known[0] === undefined ? found.error : whyNot(known[0], found.error));
  return await link(provider, person, found.value, deps);
}

async function recognise(
  provider: OpenIdProvider,
  person: OpenIdPerson,
  deps: LinkDeps,
): Promise<Result<LinkablePupil, DomainError>> {
  if (!isTelling(person)) return refuse(domainError("OPENID_TOO_LITTLE"));
  const establishments = whereToLook(provider, person);
  if (establishments !== "all" && establishments.length === 0) return refuse(domainError("OPENID_OTHER_SCHOOL"));
  const { ine, birthdate } = person;
  const match = matchClaims(person, await deps.openIdLinks.lookUp(provider.id, { establishments, ine, birthdate }));
  switch (match.kind) {
    case "one":
      return ok(match.pupil);
    case "none":
      return refuse(domainError("OPENID_NOBODY"));
    case "several":
      return refuse(domainError("OPENID_SEVERAL"));
    case "disabled":
      return refuse(domainError("OPENID_PUPIL_DISABLED"));
    case "archived":
      return refuse(domainError("OPENID_ARCHIVED"));
  }
}

async function link(
  provider: OpenIdProvider,
  { subject }: OpenIdPerson,
  pupil: LinkablePupil,
  deps: LinkDeps,
): Promise<Result<string, DomainError>> {
  if (pupil.userId !== null && isStaffs(pupil)) return refuse(domainError("OPENID_STAFF"));
  if (pupil.linkedSubject !== null && pupil.linkedSubject !== subject) {
    return refuse(domainError("OPENID_ALREADY_LINKED"));
  }
  const newAccount = pupil.userId === null ? await nameAccount(pupil, deps) : null;
  const userId = pupil.userId ?? deps.ids.newId();
  const { pupilId } = pupil;
  const asked = { providerId: provider.id, subject, pupilId, userId, newAccount, nowMs: deps.clock.nowMs() };
  const linked = await deps.openIdLinks.link(asked);
  return linked === "linked" ? ok(userId) : refuse(domainError("OPENID_ALREADY_LINKED"));
}

async function nameAccount(pupil: LinkablePupil, deps: Pick<LinkDeps, "roll" | "chance">) {
  const taken = await deps.roll.takenUsernames([usernameBase(pupil)]);
  const random = () => unitFrom(deps.chance.randomBytes(4));
  return {
    username: makeUsername(pupil, (one) => taken.has(one), random),
    name: `${pupil.firstName} ${pupil.lastName}`,
  };
}

function whereToLook({ establishments }: OpenIdProvider, { uais }: ClaimedPerson): "all" | readonly string[] {
  if (uais.length === 0) return establishments;
  return establishments === "all" ? uais : uais.filter((uai) => establishments.includes(uai));
}

function isServed({ establishments }: OpenIdProvider, { uai }: LinkablePupil): boolean {
  return establishments === "all" || establishments.includes(uai);
}

/** A pupil's account and staff's rights never mix, whatever a roll says. */
function isStaffs({ accountKind, isStaff }: LinkablePupil): boolean {
  return accountKind !== "pupil" || isStaff;
}

function whyNot(known: LinkablePupil, otherwise: DomainError): DomainError {
  if (known.isArchived) return domainError("OPENID_ARCHIVED");
  if (known.isDisabled) return domainError("OPENID_PUPIL_DISABLED");
  return otherwise.code === "OPENID_NOBODY" ? domainError("OPENID_OTHER_SCHOOL") : otherwise;
}
