import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import { runTogether } from "./run-together.ts";

/** The line of an act, if `condition` holds: first of its transaction, so that the change can ask `isActed`. */
export function insertAct(act: PlatformAct, condition: SQL): SQL {
  return sql`insert into platform_act (id, at_s, "by", by_name, act, session_number, candidate_id, subject, reason, before, after)
    select ${act.id}, ${act.atS}, ${act.by}, ${act.byName}, ${act.act}, ${act.sessionNumber}, ${act.candidateId},
      ${act.subject}, ${act.reason}, ${act.before}, ${act.after} where ${condition}`;
}

/** Its line is written: what is allowed was decided once, by the statement that wrote it. */
export function isActed({ id }: PlatformAct): SQL {
  return sql`exists (select 1 from platform_act where id = ${id})`;
}

/**
 * An act of the platform's staff and what it changes, in one transaction: both or neither. Each change must ask `isActed`
 * when there is a `condition`. False: the condition did not hold, and nothing is written.
 */
export async function writeActed(
  db: D1Database,
  act: PlatformAct,
  changes: readonly SQLWrapper[],
  condition: SQL = sql`true`,
): Promise<boolean> {
  const [line] = await runTogether(db, [insertAct(act, condition), ...changes]);
  return line?.meta.changes === 1;
}
