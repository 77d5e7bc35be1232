import { daysOfSchoolYear, schoolYearOf } from "#worker/core/enrolment/school-year.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { CampaignFigures } from "../figure-ports.ts";

const ZONE = "Europe/Paris";
const YEARS_SHOWN = 4;
/** Counting reads every row of the year: asked again within this time, the same figures answer. */
const FRESH_S = 300;

export type ShownCampaign = {
  year: number;
  /** newest first */
  years: number[];
  /** null: not counted yet */
  campaign: CampaignFigures | null;
};

type Asked = { actor: Actor; year: number | null };

/** A campaign as it was last counted; without a year, the running one. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function showCampaign(
  { actor, year }: Asked,
  deps: Pick<Deps, "figures" | "clock">,
): Promise<Result<ShownCampaign, DomainError>> {
  const right = may(actor, "calendar.set", null);
  if (right !== true) return refuse(domainError(right.refused));
  const running = runningYear(deps);
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => running - back);
  const shown = years.find((one) => one === year) ?? running;
  return ok({ year: shown, years, campaign: await deps.figures.read(shown) });
}

/** Counts a campaign now, unless it was counted some minutes ago. Errors: those of `showCampaign`. */
export async function recountCampaign(
  asked: Asked,
  deps: Pick<Deps, "figures" | "clock">,
): Promise<Result<null, DomainError>> {
  const shown = await showCampaign(asked, deps);
  if (!shown.ok) return shown;
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const { year, campaign } = shown.value;
  if (campaign === null || campaign.countedAtS + FRESH_S <= nowS)
    await deps.figures.count(year, daysOfSchoolYear(year), nowS);
  return ok(null);
}

/** Each night: the running campaign. Safe to repeat. */
export async function countCampaign(deps: Pick<Deps, "figures" | "clock">): Promise<void> {
  const year = runningYear(deps);
  await deps.figures.count(year, daysOfSchoolYear(year), Math.floor(deps.clock.nowMs() / 1000));
}

function runningYear({ clock }: Pick<Deps, "clock">): number {
  return schoolYearOf(wallTimeAt(clock.nowMs(), ZONE).date);
}
