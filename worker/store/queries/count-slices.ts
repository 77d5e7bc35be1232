import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { mondayOf } from "#worker/core/enrolment/monday-of.ts";
import { parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import { academyOf } from "#worker/core/people/academy.ts";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import type { FigureSlice } from "#worker/usecases/figure-ports.ts";

const count = z.number().int().min(0);
const row = z.object({
  kind: z.enum(ESTABLISHMENT_KINDS),
  prefix: z.string(),
  date: z.string(),
  ...{ held: count, candidates: count, tests: count, validated: count },
});

/** One row for each kind, beginning of a UAI and day of the sessions in these days. */
export function sliceRows({ from, to }: { from: string; to: string }): SQL {
  return sql`select kind, prefix, date, count(started) as held, sum(candidates) as candidates, sum(tests) as tests,
      sum(validated) as validated
    from (select e.kind as kind, substr(e.uai, 1, 3) as prefix, s.date as date, s.first_started_at_s as started,
      (select count(*) from candidate as c where c.session_number = s.number) as candidates,
      (select count(*) from attempt as a where a.session_number = s.number) as tests,
      (select count(*) from attempt as a join certification_result as r on r.candidate_id = a.candidate_id
        and r.run = (select max(run) from certification_result as last where last.candidate_id = a.candidate_id)
        where a.session_number = s.number and r.status = 'validated') as validated
      from certification_session as s join establishment as e on e.id = s.establishment_id
      where s.date between ${from} and ${to}) group by kind, prefix, date`;
}

/** By académie in the order of their names, and by week from the first to the last; each kind apart. */
export function toSlices(results: unknown): { academies: FigureSlice[]; weeks: FigureSlice[] } {
  const academies = new Map<string, FigureSlice>();
  const weeks = new Map<string, FigureSlice>();
  for (const { prefix, date, ...counts } of z.array(row).parse(results)) {
    const day = parseIsoDate(date);
    add(academies, academyOf({ uai: prefix, kind: counts.kind }), counts);
    if (day !== null) add(weeks, mondayOf(day), counts);
  }
  const byName = (all: Map<string, FigureSlice>) => [...all.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { academies: byName(academies), weeks: byName(weeks) };
}

function add(slices: Map<string, FigureSlice>, name: string, counts: Omit<FigureSlice, "name">): void {
  const key = `${name} ${counts.kind}`;
  const sum = slices.get(key) ?? { ...counts, name, held: 0, candidates: 0, tests: 0, validated: 0 };
  sum.held += counts.held;
  sum.candidates += counts.candidates;
  sum.tests += counts.tests;
  sum.validated += counts.validated;
  slices.set(key, sum);
}
