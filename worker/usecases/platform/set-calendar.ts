import { planWindow } from "#worker/core/enrolment/calendar.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { StoredWindow } from "../calendar-ports.ts";
import type { Deps } from "../deps.ts";
import { makeAct, type Operator } from "./make-act.ts";

/** Every window, by kind then date. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function listCalendar(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "calendar">,
): Promise<Result<StoredWindow[], DomainError>> {
  const right = may(actor, "calendar.set", null);
  return right === true ? ok(await deps.calendar.list()) : refuse(domainError(right.refused));
}

type Added = { actor: Operator; kind: EstablishmentKind; opensOn: string; closesOn: string };

/** Opens a kind for some days; from then on it is closed on all others. Errors: those of `planWindow`, of the right. */
export async function addWindow(
  asked: Added,
  deps: Pick<Deps, "calendar" | "ids" | "clock">,
): Promise<Result<null, DomainError[]>> {
  const listed = await listCalendar(asked, deps);
  if (!listed.ok) return refuse([listed.error]);
  const planned = planWindow(
    asked,
    listed.value.filter(({ kind }) => kind === asked.kind).map(({ opensOn, closesOn }) => ({ opensOn, closesOn })),
  );
  if (!planned.ok) return planned;
  const { actor, kind } = asked;
  const act = makeAct({ actor, act: "window-opened", subject: kind, after: planned.value }, deps);
  const createdBy = actor.userId;
  await deps.calendar.add({ ...planned.value, id: deps.ids.newId(), kind, createdBy, createdAtS: act.atS }, act);
  return ok(null);
}

/** Takes a window away; a kind that has none left is always open. Safe to repeat. Errors: those of the right. */
export async function removeWindow(
  { actor, windowId }: { actor: Operator; windowId: string },
  deps: Pick<Deps, "calendar" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const listed = await listCalendar({ actor }, deps);
  if (!listed.ok) return listed;
  const window = listed.value.find(({ id }) => id === windowId);
  if (window === undefined) return ok(null);
  const { kind, opensOn, closesOn } = window;
  const act = makeAct({ actor, act: "window-removed", subject: kind, before: { opensOn, closesOn } }, deps);
  await deps.calendar.remove(windowId, act);
  return ok(null);
}
