import { daysOfSchoolYear, schoolYearOf } from "#worker/core/enrolment/school-year.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { DaysFigures } from "../result-ports.ts";
import { mediansOf } from "./class-picture.ts";

const MOST_YEARS = 4;
/** What one year's figures read at most. */
const MOST_CERTIFICATIONS = 10_000;

export type YearFigures = Omit<DaysFigures, "competences"> & {
  year: number;
  obtained: number;
  /** competence → level; absent when nobody was asked it */
  medianLevels: Record<string, number | null>;
};

/** The certifications published by this school in its latest school years, newest first; a year without any is left out. */
export async function compareYears(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "resultReader" | "clock">,
): Promise<Result<YearFigures[], DomainError>> {
  const opened = await openEstablishment(asked, "result.read", deps);
  if (!opened.ok) return opened;
  const thisYear = schoolYearOf(wallTimeAt(deps.clock.nowMs(), opened.value.timeZone).date);
  const all = await Promise.all(
    Array.from({ length: MOST_YEARS }, async (_, back) => {
      const year = thisYear - back;
      const days = { ...daysOfSchoolYear(year), limit: MOST_CERTIFICATIONS };
      const { competences, ...figures } = await deps.resultReader.figures(asked.establishmentId, days);
      const obtained = figures.levels.reduce((sum, count) => sum + count, 0);
      return { year, obtained, ...figures, medianLevels: mediansOf(competences) };
    }),
  );
  return ok(all.filter(({ obtained, rejected, cancelled }) => obtained + rejected + cancelled > 0));
}
