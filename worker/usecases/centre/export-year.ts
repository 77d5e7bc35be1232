import { daysOfSchoolYear } from "#worker/core/enrolment/school-year.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { ResultLine, StreamedDownload } from "../file-ports.ts";
import type { Days, ResultRow } from "../result-ports.ts";
import { RESULTS_TYPE } from "./results-type.ts";
import { toResultLine } from "./to-result-line.ts";

/** Lines in memory at a time, and read from the database by one statement. */
const PAGE_ROWS = 500;
const ALWAYS: Days = { from: "0000-01-01", to: "9999-12-31" };

/**
 * Every published result of the school, of one school year (by the year in which it begins) or of all: candidates
 * enrolled by hand and pupils who left are there, of each pupil the latest within those days. It is made while it travels,
 * so its length does not matter. Errors: ADMIN_REQUIRED, NO_PUBLISHED_RESULT.
 */
export async function exportYear(
  asked: { actor: Actor; establishmentId: string; year: number | null; form: "csv" | "json" },
  deps: Pick<Deps, "establishments" | "resultReader" | "files" | "clock">,
): Promise<Result<StreamedDownload, DomainError>> {
  const opened = await openEstablishment(asked, "result.export", deps);
  if (!opened.ok) return opened;
  const { id, uai, name: establishment, timeZone } = opened.value;
  const days = asked.year === null ? ALWAYS : daysOfSchoolYear(asked.year);
  // The first page is read before the answer begins: an empty file would look like a school without results.
  const first = await deps.resultReader.page(id, { ...days, after: null, limit: PAGE_ROWS });
  if (first.length === 0) return refuse(domainError("NO_PUBLISHED_RESULT"));
  const readOn = wallTimeAt(deps.clock.nowMs(), timeZone).date;
  const group = asked.year === null ? "toutes les années" : `${asked.year}-${asked.year + 1}`;
  const head = { uai, establishment, group, readOn };
  return ok({
    contentType: RESULTS_TYPE[asked.form],
    disposition: deps.files.disposition(deps.files.resultsFileName(group, readOn, asked.form)),
    body: deps.files.streamResults(pages(first, { id, timeZone, days }, deps), asked.form, head),
  });
}

async function* pages(
  first: readonly ResultRow[],
  { id, timeZone, days }: { id: string; timeZone: string; days: Days },
  { resultReader }: Pick<Deps, "resultReader">,
): AsyncGenerator<ResultLine[]> {
  let rows = first;
  while (rows.length > 0) {
    yield rows.flatMap((row) => toResultLine(row, timeZone));
    const after = rows.length < PAGE_ROWS ? undefined : rows.at(-1);
    if (after === undefined) return;
    rows = await resultReader.page(id, { ...days, after, limit: PAGE_ROWS });
  }
}
