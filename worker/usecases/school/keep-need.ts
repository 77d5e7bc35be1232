import { parseExtraTime } from "#worker/core/enrolment/extra-time.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { PupilNeed } from "../need-ports.ts";
import type { PupilDetails } from "../staff-ports.ts";

const LONGEST_WORDS = 200;

type AskedPupil = { actor: Actor; establishmentId: string; pupilId: string };

export type ShownNeed = { pupil: PupilDetails; need: PupilNeed | null; timeZone: string };

/** One pupil with what is kept of their needs; null: nothing. Errors: PUPIL_NOT_FOUND, those of the right. */
export async function showNeed(
  asked: AskedPupil,
  deps: Pick<Deps, "establishments" | "pupils" | "needs">,
): Promise<Result<ShownNeed, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const [pupil] = await deps.pupils.details(asked.establishmentId, [asked.pupilId]);
  if (pupil === undefined) return refuse(domainError("PUPIL_NOT_FOUND"));
  const [need] = await deps.needs.of(asked.establishmentId, [asked.pupilId]);
  return ok({ pupil, need: need ?? null, timeZone: opened.value.timeZone });
}

/**
 * Keeps a pupil's extra time and other needs for the enrolments to come, once the pupil or the family agrees.
 * Errors, all at once: CONSENT_REQUIRED, NEED_EMPTY, NEED_TOO_LONG {limit}, those of `parseExtraTime` and `showNeed`.
 */
export async function keepNeed(
  asked: AskedPupil & { extraTime: string; accessibility: string; hasConsent: boolean },
  deps: Pick<Deps, "establishments" | "pupils" | "needs" | "clock">,
): Promise<Result<null, DomainError[]>> {
  const shown = await showNeed(asked, deps);
  if (!shown.ok) return refuse([shown.error]);
  const percent = parseExtraTime(asked.extraTime);
  const words = asked.accessibility.replace(/\s+/g, " ").trim();
  const faults = [
    ...(percent.ok ? [] : [domainError(percent.error.code, { ...percent.error.meta, field: "temps" })]),
    ...(words.length > LONGEST_WORDS ? [domainError("NEED_TOO_LONG", { limit: LONGEST_WORDS, field: "besoin" })] : []),
    ...(percent.ok && percent.value === 0 && words === "" ? [domainError("NEED_EMPTY", { field: "temps" })] : []),
    ...(asked.hasConsent ? [] : [domainError("CONSENT_REQUIRED", { field: "accord" })]),
  ];
  if (!percent.ok || faults.length > 0) return refuse(faults);
  await deps.needs.save({
    pupilId: asked.pupilId,
    extraTimePercent: percent.value,
    accessibility: words === "" ? null : words,
    agreedBy: asked.actor.userId,
    agreedAtS: Math.floor(deps.clock.nowMs() / 1000),
  });
  return ok(null);
}

/** The agreement is withdrawn: what was kept is erased; sessions already planned stay as they are. Safe to repeat. */
export async function forgetNeed(
  asked: AskedPupil,
  deps: Pick<Deps, "establishments" | "pupils" | "needs">,
): Promise<Result<null, DomainError>> {
  const shown = await showNeed(asked, deps);
  if (!shown.ok) return shown;
  await deps.needs.forget(asked.pupilId);
  return ok(null);
}
