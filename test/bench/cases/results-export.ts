import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { takeFile } from "../support/take-file.ts";
import type { World } from "../support/world.ts";
import type { Case } from "./measure.ts";

const SESSIONS = 5_000;
const TESTS_A_SESSION = 20;
const RESULTS = SESSIONS * TESTS_A_SESSION;
/** A school year of its own, long past: no other case sees it. Below the numbers that the product gives. */
const YEAR = 2019;
const FIRST_NUMBER = 20_001;
const FILE = `/api/certifications/resultats.csv?annee=${YEAR}`;
const MEGABYTE = 1024 * 1024;

/**
 * A school with 5,000 sessions and 100,000 results in one year: its export as CSV, how much the runtime's memory grows
 * while it travels (D1 is in the same process here), and its page of that year. Rows: nobody sits a test in a bench.
 */
export const resultsExport: Case = {
  name: `${RESULTS} results exported as CSV`,
  async run(world, say) {
    await fill(world, say);
    const page = await timed(() => world.staff.get(`/certifications?annee=${YEAR}`));
    // Once before: the first answers make the database's own cache, which stays.
    await takeFile(world, FILE);
    const { lines, bytes, firstMs, allMs, grown } = await takeFile(world, FILE);
    if (lines !== RESULTS + 1) throw new Error(`${lines} lines instead of ${RESULTS + 1}`);
    return {
      "results_100k.first_byte": firstMs,
      "results_100k.whole": allMs,
      "results_100k.file_mb": bytes / MEGABYTE,
      "results_100k.memory_growth_mb": grown / MEGABYTE,
      results_page_of_5000_sessions: page,
    };
  },
};

async function timed(act: () => Promise<{ status: number }>): Promise<number> {
  const started = performance.now();
  const { status } = await act();
  if (status !== 200) throw new Error(`the page answered ${status}`);
  return performance.now() - started;
}

/** Numbers of certifications below zero: those that the product gives go on from their own. */
async function fill({ runner }: World, say: (line: string) => void): Promise<void> {
  const database = await runner.database();
  const there = await database
    .prepare("select count(*) as n from certification_session where number between ?1 and ?1 + ?2 - 1")
    .bind(FIRST_NUMBER, SESSIONS)
    .first<{ n: number }>();
  if (there?.n === SESSIONS) return;
  say(`  ${RESULTS} results, as rows`);
  const levels = JSON.stringify(Object.fromEntries(COMPETENCES.map((code, at) => [code, at % 8])));
  const sessions = `with recursive n(i) as (select ${FIRST_NUMBER} union all select i + 1 from n where i < ${FIRST_NUMBER + SESSIONS - 1})`;
  const each = `${sessions}, t(j) as (select 1 union all select j + 1 from t where j < ${TESTS_A_SESSION})`;
  await database.batch([
    database
      .prepare(`insert into certification_session (number, establishment_id, site, room, date, time, place_key, supervisors,
          access_code, supervisor_password, created_by, created_at_s, first_started_at_s, finalised_at_s, published_at_s)
        ${sessions} select i, (select establishment_id from membership join user on user.id = user_id where email = ?),
          'Site', 'Salle ' || i, date('${YEAR}-09-02', '+' || (i % 300) || ' days'), '09:00', 'banc ' || i, 'S. Kowalczyk',
          'BCDF23', 'BCD234', 'bench', 1, 1567400000 + i, 1567500000, 1567500000 from n`)
      .bind("direction@amandiers.example"),
    database.prepare(`insert into candidate (id, session_number, last_name, first_name, birth_date, birth_place, identity_key,
        created_at_s) ${each} select 'bench-' || i || '-' || j, i, 'BANC-' || j, 'Élève ' || i, '2004-05-06', 'Köln',
        'eleve' || i || '|banc' || j || '|2004-05-06', 1 from n, t`),
    database.prepare(`insert into attempt (candidate_id, session_number, user_id, bank_version_id, locale, started_at_s,
        finished_at_s, finish_reason, outbox_sequence, certification_number) ${each} select 'bench-' || i || '-' || j, i,
        'bench', 'bench', 'fr', 1567400000 + i, 1567405000 + i, 'all-answered', 1, -(i * 100 + j) from n, t`),
    database
      .prepare(`insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level,
        competence_levels) ${each} select 'bench-' || i || '-' || j, 1, 1567500000, 'validated', 300 + j, 3, ? from n, t`)
      .bind(levels),
  ]);
}
