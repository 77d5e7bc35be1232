import { type SQL, sql } from "drizzle-orm";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { JuryChange } from "#worker/usecases/jury-ports.ts";

type At = {
  sessionNumber: number;
  act: PlatformAct;
  /** the session is still as the jury saw it */
  current: SQL;
};

/** The statements of one change, each of which does nothing unless the session is as the jury saw it. */
export function writeJuryChange(change: JuryChange, at: At): SQL[] {
  const { sessionNumber, act, current } = at;
  switch (change.kind) {
    case "settle-report":
      return [
        sql`update issue_report set resolved_at_s = ${act.atS}, resolved_by = ${act.by}, resolution = ${change.resolution}
          where id = ${change.reportId} and session_number = ${sessionNumber} and ${current}`,
      ];
    case "reopen-report":
      return [
        sql`update issue_report set resolved_at_s = null, resolved_by = null, resolution = null
          where id = ${change.reportId} and session_number = ${sessionNumber} and ${current}`,
      ];
    case "judge":
      return [judge(change, at), askScoring([change.candidateId], false, at)];
    case "neutralise":
      return [neutralise(change, at), askScoring(change.candidateIds, false, at)];
    case "identify":
      return [identify(change, at), askScoring([change.candidateId], true, at)];
    case "rescore":
      return [askScoring(change.candidateIds, false, at)];
    case "publish":
      return [
        sql`update certification_session set published_at_s = ${act.atS}, publish_due_at_s = null
          where number = ${sessionNumber} and ${current}`,
      ];
    case "unpublish":
      return [
        sql`update certification_session set published_at_s = null, publish_due_at_s = null
          where number = ${sessionNumber} and ${current}`,
      ];
    case "unfinalise":
      return [
        sql`update certification_session set finalised_at_s = null, finalised_by = null, publish_due_at_s = null
          where number = ${sessionNumber} and ${current}`,
      ];
    default:
      return exhaustive(change);
  }
}

function judge({ candidateId, verdict }: Extract<JuryChange, { kind: "judge" }>, { sessionNumber, current }: At): SQL {
  if (verdict === null) return sql`delete from candidate_judgement where candidate_id = ${candidateId} and ${current}`;
  return sql`insert into candidate_judgement (candidate_id, session_number, verdict)
    select ${candidateId}, ${sessionNumber}, ${verdict} where ${current}
    on conflict (candidate_id) do update set verdict = excluded.verdict`;
}

function neutralise(
  { itemId, candidateIds, isUndone }: Extract<JuryChange, { kind: "neutralise" }>,
  { sessionNumber, current }: At,
): SQL {
  const ids = JSON.stringify(candidateIds);
  if (isUndone) {
    return sql`delete from neutralised_question where item_id = ${itemId}
      and candidate_id in (select value from json_each(${ids})) and ${current}`;
  }
  return sql`insert into neutralised_question (candidate_id, item_id, session_number)
    select value, ${itemId}, ${sessionNumber} from json_each(${ids}) where ${current} on conflict do nothing`;
}

function identify(change: Extract<JuryChange, { kind: "identify" }>, { sessionNumber, current }: At): SQL {
  const { candidateId, lastName, firstName, birthDate } = change;
  // Of a pupil of the roll the key is empty: the roll keeps doubles apart.
  const key = identityKey({ lastName, firstName, birthdate: birthDate });
  return sql`update candidate set last_name = ${lastName}, first_name = ${firstName}, birth_date = ${birthDate},
      identity_key = case when identity_key is null then null else ${key} end
    where id = ${candidateId} and session_number = ${sessionNumber} and ${current}`;
}

function askScoring(candidateIds: readonly string[], renewsCode: boolean, { sessionNumber, act, current }: At): SQL {
  return sql`insert into scoring_job (candidate_id, session_number, renews_code, next_try_at_s)
    select value, ${sessionNumber}, ${renewsCode ? 1 : 0}, ${act.atS} from json_each(${JSON.stringify(candidateIds)})
    where ${current}
    on conflict (candidate_id) do update set asked = asked + 1, failures = 0, failure = null,
      renews_code = max(renews_code, excluded.renews_code), next_try_at_s = excluded.next_try_at_s`;
}
