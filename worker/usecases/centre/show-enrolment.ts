import { periodOf } from "#worker/core/enrolment/calendar.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { PupilDetails } from "../staff-ports.ts";
import { openEnrolment } from "./open-enrolment.ts";

export type Enrolment = {
  sessionNumber: number;
  /** false: this establishment has no classes to choose from */
  hasRoll: boolean;
  classes: { division: string; pupils: number; enrolled: number }[];
  /** the class shown; null when the school has none */
  division: string | null;
  pupils: (PupilDetails & {
    certifiable: boolean;
    enrolled: boolean;
    /** another session of the same window in which they are enrolled: the first one */
    elsewhere: { number: number; date: string } | null;
    /** kept extra time, given again at enrolment; 0 without */
    extraTimePercent: number;
    accessibility: string | null;
  })[];
};

/** The classes with how many of them are enrolled, and the pupils of one class. Errors: those of `openEnrolment`. */
export async function showEnrolment(
  asked: { actor: Actor; sessionNumber: number; division: string | null },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "pupils" | "needs" | "clock">,
): Promise<Result<Enrolment, DomainError>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return opened;
  const { session } = opened.value;
  const { id, kind, calendar } = opened.value.establishment;
  const [names, candidates] = await Promise.all([deps.pupils.names(id), deps.candidates.list(asked.sessionNumber)]);
  const enrolledIds = new Set(candidates.map(({ pupilId }) => pupilId));
  const classes = countClasses(names, enrolledIds);
  const division = classes.find((one) => one.division === asked.division)?.division ?? classes[0]?.division ?? null;
  const pupils = division === null ? [] : await deps.pupils.ofDivision(id, division);
  const period = periodOf(calendar, session.plan.date);
  const [others, needs] = await Promise.all([
    deps.pupils.enrolledElsewhere(id, { except: session.number, from: period.opensOn, to: period.closesOn }),
    deps.needs.of(
      id,
      pupils.map((pupil) => pupil.id),
    ),
  ]);
  const needOf = new Map(needs.map((need) => [need.pupilId, need]));
  return ok({
    sessionNumber: asked.sessionNumber,
    hasRoll: hasRoll(kind),
    classes,
    division,
    pupils: pupils.sort(compareNames).map((pupil) => ({
      ...pupil,
      certifiable: isEnoughToCertify(pupil.reachedCompetences),
      enrolled: enrolledIds.has(pupil.id),
      elsewhere: elsewhereOf(others, pupil.id),
      extraTimePercent: needOf.get(pupil.id)?.extraTimePercent ?? 0,
      accessibility: needOf.get(pupil.id)?.accessibility ?? null,
    })),
  });
}

function elsewhereOf(others: readonly { pupilId: string; number: number; date: string }[], pupilId: string) {
  const first = others.find((one) => one.pupilId === pupilId);
  return first === undefined ? null : { number: first.number, date: first.date };
}

function countClasses(names: readonly { id: string; division: string }[], enrolledIds: Set<string | null>) {
  const counts = new Map<string, { pupils: number; enrolled: number }>();
  for (const { id, division } of names) {
    const count = counts.get(division) ?? { pupils: 0, enrolled: 0 };
    count.pupils += 1;
    if (enrolledIds.has(id)) count.enrolled += 1;
    counts.set(division, count);
  }
  return [...counts]
    .map(([division, count]) => ({ division, ...count }))
    .sort((a, b) => compareDivisions(a.division, b.division));
}
