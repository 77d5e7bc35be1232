import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import { loginKey } from "../account/login-limit.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { PupilNeed } from "../need-ports.ts";
import type { PupilDetails, PupilNumbers } from "../staff-ports.ts";

export type PupilSheet = PupilDetails &
  PupilNumbers & {
    certifiable: boolean;
    need: PupilNeed | null;
    /** wrong passwords closed the account until then; null: it is open */
    lockedUntilS: number | null;
    /** what staff did to this line, the newest first */
    events: Awaited<ReturnType<Deps["pupilPages"]["events"]>>;
    timeZone: string;
    /** the accounts of ENTs that open this one, with the day of the link in the school's time */
    openIds: { provider: string; linkedOn: string }[];
  };

const SHOWN_EVENTS = 20;

/** All that staff need of one pupil on the morning of a session. Errors: PUPIL_NOT_FOUND, the right's. */
export async function showPupil(
  asked: { actor: Actor; establishmentId: string; pupilId: string },
  deps: Pick<
    Deps,
    "establishments" | "pupils" | "pupilPages" | "needs" | "attempts" | "clock" | "openId" | "openIdLinks"
  >,
): Promise<Result<PupilSheet, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const { establishmentId, pupilId } = asked;
  const [[pupil], numbers, [need], events, links] = await Promise.all([
    deps.pupils.details(establishmentId, [pupilId]),
    deps.pupils.numbers(establishmentId, pupilId),
    deps.needs.of(establishmentId, [pupilId]),
    deps.pupilPages.events(pupilId, SHOWN_EVENTS),
    deps.openIdLinks.ofPupil(establishmentId, pupilId),
  ]);
  if (pupil === undefined || numbers === null) return refuse(domainError("PUPIL_NOT_FOUND"));
  const certifiable = isEnoughToCertify(pupil.reachedCompetences);
  const key = loginKey(pupil.username ?? "");
  const locked = await deps.attempts.locked([key], Math.floor(deps.clock.nowMs() / 1000));
  const { timeZone } = opened.value;
  const providers = deps.openId.providers();
  return ok({
    ...pupil,
    ...numbers,
    certifiable,
    need: need ?? null,
    lockedUntilS: locked.get(key) ?? null,
    events,
    timeZone,
    openIds: links.map(({ providerId, linkedAtS }) => ({
      // A provider that the configuration has forgotten is still told, by its id.
      provider: providers.find(({ id }) => id === providerId)?.label ?? providerId,
      linkedOn: wallTimeAt(linkedAtS * 1000, timeZone).date,
    })),
  });
}
