import * as z from "zod";
import type { DaysFigures, ResultReader } from "#worker/usecases/result-ports.ts";

const LEVELS = 8;
const outcomes = z.array(z.object({ status: z.string(), level: z.int().nullable(), count: z.int() }));
const middle = z.array(z.object({ score: z.int().nullable() }));
const reached = z.array(z.object({ competence: z.string(), level: z.int(), count: z.int() }));

/** The newest published results of the days asked, counted by the database: no row of a person leaves it. */
export async function readFigures(
  db: D1Database,
  establishmentId: string,
  { from, to, limit }: Parameters<ResultReader["figures"]>[1],
): Promise<DaysFigures> {
  const asked = (statement: string) =>
    db
      .prepare(
        `with result as (
          select run.status, run.score, run.global_level, run.competence_levels
          from certification_session as session
          join attempt on attempt.session_number = session.number
          join certification_result as run on run.candidate_id = attempt.candidate_id
            and run.run = (select max(run) from certification_result as other where other.candidate_id = run.candidate_id)
          where session.establishment_id = ? and session.date between ? and ? and session.published_at_s is not null
          order by session.date desc, session.time desc limit ?)
        ${statement}`,
      )
      .bind(establishmentId, from, to, limit);
  const [byLevel, median, byCompetence] = await db.batch([
    asked("select status, global_level as level, count(*) as count from result group by status, global_level"),
    // The lower of the two middle scores when they are two: always one that somebody has.
    asked(`select score from result where status = 'validated' order by score
      limit 1 offset (select max(0, (count(*) - 1) / 2) from result where status = 'validated')`),
    asked(`select entry.key as competence, entry.value as level, count(*) as count
      from result, json_each(result.competence_levels) as entry
      where result.status = 'validated' and entry.value is not null group by entry.key, entry.value`),
  ]);
  const counted = outcomes.parse(byLevel?.results);
  const sum = (status: string) =>
    counted.filter((one) => one.status === status).reduce((total, { count }) => total + count, 0);
  const levels: number[] = Array(LEVELS).fill(0);
  for (const { status, level, count } of counted) if (status === "validated" && level !== null) levels[level] = count;
  const competences: Record<string, number[]> = {};
  for (const { competence, level, count } of reached.parse(byCompetence?.results)) {
    const counts = competences[competence] ?? Array(LEVELS).fill(0);
    counts[level] = count;
    competences[competence] = counts;
  }
  return {
    rejected: sum("rejected"),
    cancelled: sum("cancelled"),
    levels,
    medianScore: middle.parse(median?.results)[0]?.score ?? null,
    competences,
  };
}
