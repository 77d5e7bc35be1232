import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { takeFile } from "../support/take-file.ts";
import type { World } from "../support/world.ts";
import type { Case } from "./measure.ts";

/** Sessions of their own, below the numbers that the product gives: a year's tests of a school, and one class. */
const SCHOOL = { number: 20_000, tests: 600 };
const CLASS = { number: 19_999, tests: 35 };
const MEGABYTE = 1024 * 1024;

/** What staff wait for after a session: a workbook of 600 results, and a class's certificates, a signed PDF each. */
export const resultFiles: Case = {
  name: `${SCHOOL.tests} results as XLSX, ${CLASS.tests} certificates as an archive`,
  async run(world) {
    for (const one of [SCHOOL, CLASS]) await fill(world, one);
    const workbook = `/api/certifications/resultats.xlsx?session=${SCHOOL.number}`;
    const archive = `/api/certifications/certificats.zip?session=${CLASS.number}`;
    // Once before: fonts, contexts and the database's own cache are made by the first answers, and stay.
    await takeFile(world, workbook);
    await takeFile(world, archive);
    const xlsx = await takeFile(world, workbook);
    const zip = await takeFile(world, archive);
    return {
      "results_600_xlsx.whole": xlsx.allMs,
      "results_600_xlsx.memory_growth_mb": xlsx.grown / MEGABYTE,
      "certificates_35_zip.first_byte": zip.firstMs,
      "certificates_35_zip.whole": zip.allMs,
      "certificates_35_zip.file_mb": zip.bytes / MEGABYTE,
      "certificates_35_zip.memory_growth_mb": zip.grown / MEGABYTE,
    };
  },
};

async function fill({ runner }: World, { number, tests }: { number: number; tests: number }): Promise<void> {
  const database = await runner.database();
  const levels = JSON.stringify(Object.fromEntries(COMPETENCES.map((code, at) => [code, at % 8])));
  const each = `with recursive t(j) as (select 1 union all select j + 1 from t where j < ${tests})`;
  const id = `'files-${number}-' || j`;
  await database.batch([
    database
      .prepare(`insert or ignore into certification_session (number, establishment_id, site, room, date, time, place_key,
          supervisors, access_code, supervisor_password, created_by, created_at_s, first_started_at_s, finalised_at_s,
          published_at_s)
        values (${number}, (select establishment_id from membership join user on user.id = user_id where email = ?),
          'Site', 'Salle', '2018-10-02', '09:00', 'dossier ${number}', 'S. Kowalczyk', 'BCDF23', 'BCD234', 'bench', 1,
          1538467200, 1538553600, 1538553600)`)
      .bind("direction@amandiers.example"),
    database.prepare(`insert or ignore into candidate (id, session_number, last_name, first_name, birth_date, birth_place,
        identity_key, created_at_s) ${each} select ${id}, ${number}, 'LEFÈVRE-DE-LA-ROCHE ' || j, 'Anne-Élisabeth',
        '2004-05-06', 'Saint-Étienne', 'files${number}|' || j || '|2004-05-06', 1 from t`),
    database.prepare(`insert or ignore into attempt (candidate_id, session_number, user_id, bank_version_id, locale,
        started_at_s, finished_at_s, finish_reason, outbox_sequence, certification_number)
        ${each} select ${id}, ${number}, 'bench', 'bench', 'fr', 1538467200, 1538472000, 'all-answered', 1,
        -(${number} * 1000 + j) from t`),
    database
      .prepare(`insert or ignore into certification_result (candidate_id, run, scored_at_s, status, score, global_level,
        competence_levels, verification_code)
        ${each} select ${id}, 1, 1538553600, 'validated', 200 + j, 3, ?, 'P-${number}' || (100 + j) from t`)
      .bind(levels),
  ]);
}
