import type { Country } from "#worker/core/enrolment/place-book.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openEnrolment } from "./open-enrolment.ts";

export type EnrolmentForm = {
  sessionNumber: number;
  /** classes may be chosen too */
  hasRoll: boolean;
  countries: readonly Country[];
  /** the last day that somebody may be born: today where the establishment is */
  today: string;
};

/** What the pages to enrol without a class need to know. Errors: those of `openEnrolment`. */
export async function showEnrolmentForm(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "places" | "clock">,
): Promise<Result<EnrolmentForm, DomainError>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return opened;
  const { kind, timeZone } = opened.value.establishment;
  const { countries } = await deps.places.book();
  return ok({
    sessionNumber: asked.sessionNumber,
    hasRoll: hasRoll(kind),
    countries,
    today: wallTimeAt(deps.clock.nowMs(), timeZone).date,
  });
}
