import { daysOfSchoolYear, schoolYearOf } from "#worker/core/enrolment/school-year.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { SessionGroup } from "../result-ports.ts";

const PAGE_SIZE = 25;

/** `tested`: pupils or candidates who began a test. Years are told by the one in which they begin. */
export type ResultGroups = {
  divisions: { division: string; pupils: number; tested: number }[];
  /** pupils who left the school and began a test there */
  departed: number;
  /** of the school year */
  sessions: SessionGroup[];
  year: number;
  /** newest first, from the school's first session on */
  years: number[];
  page: number;
  pages: number;
};

/** Every class, and a page of the sessions of a school year in which a test began, newest first. */
export async function listResultGroups(
  asked: { actor: Actor; establishmentId: string; year: number | null; page: number },
  deps: Pick<Deps, "establishments" | "resultReader" | "clock">,
): Promise<Result<ResultGroups, DomainError>> {
  const opened = await openEstablishment(asked, "result.read", deps);
  if (!opened.ok) return opened;
  const thisYear = schoolYearOf(wallTimeAt(deps.clock.nowMs(), opened.value.timeZone).date);
  const [{ divisions, departed }, firstDay] = await Promise.all([
    deps.resultReader.divisions(asked.establishmentId),
    deps.resultReader.firstDay(asked.establishmentId),
  ]);
  const firstYear = firstDay === null ? thisYear : Math.min(thisYear, schoolYearOf(firstDay));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);
  const year = asked.year !== null && years.includes(asked.year) ? asked.year : thisYear;
  const read = (page: number) =>
    deps.resultReader.sessions(asked.establishmentId, {
      ...daysOfSchoolYear(year),
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
  const wanted = Math.max(1, Math.trunc(asked.page) || 1);
  const found = await read(wanted);
  const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  const { sessions } = wanted > pages ? await read(pages) : found;
  return ok({
    divisions: divisions.sort((a, b) => compareDivisions(a.division, b.division)),
    departed,
    sessions,
    year,
    years,
    page: Math.min(wanted, pages),
    pages,
  });
}
