import { type SQL, sql } from "drizzle-orm";
import type { ResultRun } from "#worker/usecases/staff-ports.ts";

/**
 * One more run of each candidate, where `condition` holds: it may read `incoming`, one run as JSON. In one transaction
 * after `moveCodes`.
 */
export function insertRuns(runs: readonly ResultRun[], atS: number, condition: SQL): SQL {
  return sql`insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level,
      competence_levels, ability, standard_error, comment_key, verification_code)
    select incoming.value->>'candidateId',
      1 + (select coalesce(max(run), 0) from certification_result where candidate_id = incoming.value->>'candidateId'),
      ${atS}, incoming.value->>'status', incoming.value->>'score', incoming.value->>'globalLevel',
      incoming.value->>'competenceLevels', incoming.value->>'ability', incoming.value->>'standardError',
      incoming.value->>'commentKey', incoming.value->>'verificationCode'
    from json_each(${asRows(runs)}) as incoming where ${condition}`;
}

/** A code is one row's: a run that keeps the code of its candidate's last run takes it over. */
export function moveCodes(runs: readonly ResultRun[], condition: SQL): SQL {
  const kept = runs.filter(({ verificationCode }) => verificationCode !== null);
  const rows = asRows(kept);
  return sql`update certification_result set verification_code = null
    where verification_code in (select incoming.value->>'verificationCode' from json_each(${rows}) as incoming
        where ${condition})
      and candidate_id in (select value->>'candidateId' from json_each(${rows}))`;
}

function asRows(runs: readonly ResultRun[]): string {
  return JSON.stringify(
    runs.map(({ outcome, ...run }) => ({
      ...outcome,
      ...run,
      competenceLevels: JSON.stringify(outcome.competenceLevels),
    })),
  );
}
