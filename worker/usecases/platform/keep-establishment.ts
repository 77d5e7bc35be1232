import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import { may } from "#worker/core/people/may.ts";
import { type EstablishmentFacts, planEstablishment } from "#worker/core/people/plan-establishment.ts";
import type { Deps } from "../deps.ts";
import { readAddresses } from "../school/read-addresses.ts";
import { type SendingDeps, sendInvitations } from "../school/send-invitations.ts";
import { showEstablishmentSheet } from "./list-establishments.ts";
import { makeAct, type Operator, readReason } from "./make-act.ts";

/** No test starts later than a day after the first one of its session. */
const LONGEST_SESSION_S = 24 * 3600;

type Typed = Parameters<typeof planEstablishment>[0];
type KeepDeps = Pick<Deps, "establishmentBook" | "ids" | "clock">;
type Invited = { sent: number; already: number };

/**
 * Opens an establishment and asks its first admins by mail. Errors, all at once: those of `planEstablishment` and of
 * `readAddresses`; UAI_TAKEN; OPERATOR_REQUIRED. TOO_MANY_INVITATIONS once it is open: ask them again from its page.
 */
export async function addEstablishment(
  { actor, typed, addresses, locale }: { actor: Operator; typed: Typed; addresses: string; locale: Locale },
  deps: KeepDeps & SendingDeps,
): Promise<Result<{ establishmentId: string } & Invited, DomainError[]>> {
  const right = may(actor, "establishment.open", null);
  if (right !== true) return refuse([domainError(right.refused)]);
  const planned = planEstablishment(typed);
  const emails = readAddresses(addresses);
  if (!planned.ok || !emails.ok)
    return refuse([...(planned.ok ? [] : planned.error), ...(emails.ok ? [] : [emails.error])]);
  const id = deps.ids.newId();
  const subject = named(planned.value);
  const act = makeAct({ actor, act: "establishment-opened", subject, after: planned.value }, deps);
  if ((await deps.establishmentBook.open({ ...planned.value, id, createdAtS: act.atS }, act)) === "taken")
    return refuse([domainError("UAI_TAKEN", { field: "uai" })]);
  const sent = await invite(actor, { ...planned.value, id }, emails.value, locale, deps);
  return sent.ok ? ok({ establishmentId: id, ...sent.value }) : refuse([sent.error]);
}

/** Errors: those of `planEstablishment`, UAI_TAKEN, KIND_HAS_PUPILS {count}, ESTABLISHMENT_NOT_FOUND, OPERATOR_REQUIRED. */
export async function editEstablishment(
  { actor, establishmentId, typed }: { actor: Operator; establishmentId: string; typed: Typed },
  deps: KeepDeps,
): Promise<Result<null, DomainError[]>> {
  const opened = await showEstablishmentSheet({ actor, establishmentId }, deps);
  if (!opened.ok) return refuse([opened.error]);
  const planned = planEstablishment(typed);
  if (!planned.ok) return planned;
  const { pupils } = opened.value;
  // Its pages would hide pupils that are still there.
  if (pupils > 0 && !hasRoll(planned.value.kind))
    return refuse([domainError("KIND_HAS_PUPILS", { field: "kind", count: pupils })]);
  const [before, after] = changedFacts(opened.value, planned.value);
  if (Object.keys(after).length === 0) return ok(null);
  const act = makeAct({ actor, act: "establishment-edited", subject: named(planned.value), before, after }, deps);
  const saved = await deps.establishmentBook.edit(establishmentId, planned.value, act);
  if (saved === "taken") return refuse([domainError("UAI_TAKEN", { field: "uai" })]);
  return saved === "absent" ? refuse([domainError("ESTABLISHMENT_NOT_FOUND")]) : ok(null);
}

/** Asks people to be its admins. Errors: those of `readAddresses`, TOO_MANY_INVITATIONS, ESTABLISHMENT_ARCHIVED, the right's. */
export async function inviteAdmins(
  asked: { actor: Operator; establishmentId: string; addresses: string; locale: Locale },
  deps: KeepDeps & SendingDeps,
): Promise<Result<Invited, DomainError>> {
  const opened = await showEstablishmentSheet(asked, deps);
  if (!opened.ok) return opened;
  if (opened.value.archivedAtS !== null) return refuse(domainError("ESTABLISHMENT_ARCHIVED"));
  const emails = readAddresses(asked.addresses);
  if (!emails.ok) return emails;
  return invite(asked.actor, opened.value, emails.value, asked.locale, deps);
}

/**
 * Closes an establishment: its sessions can no longer be supervised nor its space opened; pupils keep their accounts and
 * their certificates. Errors: the reason's, ESTABLISHMENT_RUNNING (a test began in the last day in a session not
 * finalised), ESTABLISHMENT_NOT_FOUND, the right's.
 */
export async function archiveEstablishment(
  { actor, establishmentId, reason }: { actor: Operator; establishmentId: string; reason: string },
  deps: KeepDeps,
): Promise<Result<null, DomainError>> {
  const opened = await showEstablishmentSheet({ actor, establishmentId }, deps);
  if (!opened.ok) return opened;
  const why = readReason(reason);
  if (!why.ok) return why;
  if (opened.value.archivedAtS !== null) return ok(null);
  const subject = named(opened.value);
  const act = makeAct({ actor, act: "establishment-archived", subject, reason: why.value }, deps);
  const done = await deps.establishmentBook.archive(establishmentId, act.atS - LONGEST_SESSION_S, act);
  if (done === "running") return refuse(domainError("ESTABLISHMENT_RUNNING"));
  return done === "absent" ? refuse(domainError("ESTABLISHMENT_NOT_FOUND")) : ok(null);
}

/** Everything is there again as it was. Safe to repeat. Errors: ESTABLISHMENT_NOT_FOUND, the right's. */
export async function reopenEstablishment(
  asked: { actor: Operator; establishmentId: string },
  deps: KeepDeps,
): Promise<Result<null, DomainError>> {
  const opened = await showEstablishmentSheet(asked, deps);
  if (!opened.ok) return opened;
  if (opened.value.archivedAtS === null) return ok(null);
  const act = makeAct({ actor: asked.actor, act: "establishment-reopened", subject: named(opened.value) }, deps);
  const done = await deps.establishmentBook.reopen(asked.establishmentId, act);
  return done === "absent" ? refuse(domainError("ESTABLISHMENT_NOT_FOUND")) : ok(null);
}

function invite(
  by: Operator,
  establishment: { id: string; uai: string; name: string },
  emails: readonly string[],
  locale: Locale,
  deps: SendingDeps,
): Promise<Result<Invited, DomainError>> {
  const limitKey = `invite:operator:${by.userId}`;
  const actOf = (sent: number) =>
    makeAct({ actor: by, act: "admins-invited", subject: named(establishment), after: { sent } }, deps);
  return sendInvitations({ by, establishment, emails, role: "admin", locale, limitKey, actOf }, deps);
}

function named({ uai, name }: Pick<EstablishmentFacts, "uai" | "name">): string {
  return `${uai} ${name}`;
}

const FACTS = ["uai", "name", "city", "kind", "timeZone", "contact"] as const;

/** Only what differs, before and after. */
function changedFacts(before: EstablishmentFacts, after: EstablishmentFacts) {
  const changed = FACTS.filter((fact) => before[fact] !== after[fact]);
  const only = (facts: EstablishmentFacts) => Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
  return [only(before), only(after)] as const;
}
