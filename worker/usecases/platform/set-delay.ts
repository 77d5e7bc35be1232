import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { makeAct, type Operator } from "./make-act.ts";

const HOUR_S = 3600;
const LONGEST_HOURS = 30 * 24;

/** Hours between a finalisation with nothing for the jury and its publication. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function showDelay(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "settings">,
): Promise<Result<{ hours: number }, DomainError>> {
  const right = may(actor, "calendar.set", null);
  if (right !== true) return refuse(domainError(right.refused));
  return ok({ hours: (await deps.settings.publicationDelayS()) / HOUR_S });
}

/**
 * For sessions finalised from now on; those that wait keep the instant that they were told. Whole hours, as typed.
 * Errors: DELAY_INVALID {limit}, those of `showDelay`.
 */
export async function setDelay(
  { actor, typed }: { actor: Operator; typed: string },
  deps: Pick<Deps, "settings" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const shown = await showDelay({ actor }, deps);
  if (!shown.ok) return shown;
  const hours = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : null;
  if (hours === null || hours > LONGEST_HOURS)
    return refuse(domainError("DELAY_INVALID", { field: "heures", limit: LONGEST_HOURS }));
  const before = shown.value.hours;
  if (before === hours) return ok(null);
  const act = makeAct({ actor, act: "delay-set", subject: String(hours), before, after: hours }, deps);
  await deps.settings.setPublicationDelayS(hours * HOUR_S, act);
  return ok(null);
}
