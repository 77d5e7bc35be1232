import { eq, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import type { FigureStore, Figures } from "#worker/usecases/figure-ports.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { platformSetting } from "../schema/jury.ts";
import { sliceRows, toSlices } from "./count-slices.ts";

const count = z.number().int().min(0);
const kind = z.enum(ESTABLISHMENT_KINDS);
const status = z.enum(["validated", "rejected", "cancelled", "unscored"]);
const figuresSchema = z.object({
  sessions: z.object({ planned: count, held: count, finalised: count, published: count }),
  candidates: count,
  tests: z.record(status, count),
  levels: z.array(count).length(8),
  reports: z.record(z.string(), count),
  scoringFailures: count,
  ended: count,
  endedSeconds: count,
});
const slice = z.object({ name: z.string(), kind, held: count, candidates: count, tests: count, validated: count });
const keptSchema = z.object({
  countedAtS: count,
  kinds: z.array(z.object({ kind, figures: figuresSchema })),
  // What was counted before they were is counted again at night.
  academies: z.array(slice).default([]),
  weeks: z.array(slice).default([]),
});

const sessionRow = z.object({ kind, planned: count, held: count, finalised: count, published: count });
const numberRow = z.object({ kind, number: count });
const testRow = z.object({
  kind,
  status,
  level: z.number().int().min(0).max(7).nullable(),
  number: count,
  ended: count,
  seconds: count.nullable(),
});
const reportRow = z.object({ kind, code: z.string(), number: count });

/** The place of `sliceRows` among the statements. */
const SLICES = 5;

export function figureStore(db: D1Database): FigureStore {
  const database = openDatabase(db);
  const keyOf = (year: number) => `figures-${year}`;
  return {
    async read(year) {
      const [row] = await database
        .select()
        .from(platformSetting)
        .where(eq(platformSetting.key, keyOf(year)));
      return row === undefined ? null : keptSchema.parse(JSON.parse(row.value));
    },

    async count(year, { from, to }, atS) {
      const ofYear = (joined: SQL) => sql`from certification_session as s
        join establishment as e on e.id = s.establishment_id ${joined} where s.date between ${from} and ${to}`;
      const results = await runTogether(db, [
        sql`select e.kind as kind, count(*) as planned, count(s.first_started_at_s) as held,
          count(s.finalised_at_s) as finalised, count(s.published_at_s) as published ${ofYear(sql``)} group by e.kind`,
        sql`select e.kind as kind, count(*) as number
          ${ofYear(sql`join candidate as c on c.session_number = s.number`)} group by e.kind`,
        sql`select e.kind as kind, coalesce(r.status, 'unscored') as status, r.global_level as level, count(*) as number,
          count(a.finished_at_s) as ended, sum(a.finished_at_s - a.started_at_s) as seconds
          ${ofYear(sql`join attempt as a on a.session_number = s.number
            left join certification_result as r on r.candidate_id = a.candidate_id and r.run =
              (select max(run) from certification_result as last where last.candidate_id = a.candidate_id)`)}
          group by e.kind, r.status, r.global_level`,
        sql`select e.kind as kind, i.code as code, count(*) as number
          ${ofYear(sql`join issue_report as i on i.session_number = s.number and i.removed_at_s is null`)}
          group by e.kind, i.code`,
        sql`select e.kind as kind, count(*) as number
          ${ofYear(sql`join scoring_job as j on j.session_number = s.number and j.failures > 0`)} group by e.kind`,
        sliceRows({ from, to }),
      ]);
      const rows = <T>(at: number, schema: z.ZodType<T>) => z.array(schema).parse(results[at]?.results ?? []);
      const kinds = new Map<string, Figures>();
      for (const { kind, ...sessions } of rows(0, sessionRow)) kinds.set(kind, { ...noFigures(), sessions });
      const on = (kind: string, add: (figures: Figures) => void) => {
        const figures = kinds.get(kind);
        if (figures !== undefined) add(figures);
      };
      for (const { kind, number } of rows(1, numberRow))
        on(kind, (figures) => Object.assign(figures, { candidates: number }));
      for (const row of rows(2, testRow)) on(row.kind, (figures) => addTests(figures, row));
      for (const { kind, code, number } of rows(3, reportRow))
        on(kind, (figures) => Object.assign(figures.reports, { [code]: number }));
      for (const { kind, number } of rows(4, numberRow))
        on(kind, (figures) => Object.assign(figures, { scoringFailures: number }));
      const slices = toSlices(results[SLICES]?.results ?? []);
      const kept = { countedAtS: atS, kinds: [...kinds].map(([kind, figures]) => ({ kind, figures })), ...slices };
      const value = JSON.stringify(kept);
      await database
        .insert(platformSetting)
        .values({ key: keyOf(year), value })
        .onConflictDoUpdate({ target: platformSetting.key, set: { value } });
    },
  };
}

function addTests(figures: Figures, { status, level, number, ended, seconds }: z.infer<typeof testRow>): void {
  figures.tests[status] += number;
  figures.ended += ended;
  figures.endedSeconds += seconds ?? 0;
  if (status === "validated" && level !== null) figures.levels[level] = (figures.levels[level] ?? 0) + number;
}

function noFigures(): Figures {
  return {
    sessions: { planned: 0, held: 0, finalised: 0, published: 0 },
    candidates: 0,
    tests: { validated: 0, rejected: 0, cancelled: 0, unscored: 0 },
    levels: Array<number>(8).fill(0),
    reports: {},
    scoringFailures: 0,
    ended: 0,
    endedSeconds: 0,
  };
}
