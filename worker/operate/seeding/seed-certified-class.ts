import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { type Rng, seededRng } from "#worker/core/kernel/rng.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { makeVerificationCode, VERIFICATION_CODE_BYTES } from "#worker/core/results/verification-code.ts";

/** Below the numbers that the product gives. */
export const CERTIFIED_SESSION = 48_150;
const THREE_WEEKS_S = 21 * 24 * 3600;
const TEST_S = 5_400;
/** First score of each level, 0 to 7. */
const STEPS = [0, 64, 128, 256, 384, 512, 640, 768];
const SCORES = [574, 41, 131, 233, 268, 301, 344, 366, 402, 441, 489, 523, 612, 655, 801];

type SeededPupil = { id: string; userId: string; firstName: string; lastName: string; division: string };
type CertifiedClass = {
  database: D1Database;
  nowMs: number;
  establishmentId: string;
  timeZone: string;
  createdBy: string;
  pupils: readonly SeededPupil[];
};

/**
 * A session of three weeks ago with published results, so that certificates, their verification and the figures of a
 * session can be seen at once. Rows: nobody sits a test in a seed. The first pupil is the one of the demo log-in; the last
 * one was not certified.
 */
export async function seedCertifiedClass({
  database,
  nowMs,
  establishmentId,
  timeZone,
  createdBy,
  pupils,
}: CertifiedClass) {
  const atS = Math.floor(nowMs / 1000) - THREE_WEEKS_S;
  const { date } = wallTimeAt(atS * 1000, timeZone);
  const run = (query: string, ...values: (string | number | null)[]) => database.prepare(query).bind(...values);
  const bank = "(select id from bank_version order by published_at_s limit 1)";
  const session = run(
    `insert into certification_session (number, establishment_id, site, room, date, time, place_key, search_text, supervisors,
       access_code, supervisor_password, created_by, created_at_s, first_started_at_s, finalised_at_s, finalised_by,
       published_at_s)
     values (?1, ?2, 'Collège Les Amandiers', 'Salle B101', ?3, '09:00', 'college les amandiers salle b101', 'b101',
       'Marie-Laure Étchegoyen', 'MQXR42', 'BCDF23', ?4, ?5, ?6, ?7, ?4, ?7)`,
    CERTIFIED_SESSION,
    establishmentId,
    date,
    createdBy,
    atS - THREE_WEEKS_S,
    atS,
    atS + 2 * TEST_S,
  );
  const candidates = pupils.slice(0, SCORES.length).flatMap((pupil, at) => {
    const id = `past-${at + 1}`;
    const rng = seededRng(pupil.userId);
    const score = SCORES[at] ?? 0;
    const isLast = at === SCORES.length - 1;
    const level = isLast ? null : STEPS.findLastIndex((step) => score >= step);
    return [
      run(
        `insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, birth_place, division, user_id,
           linked_at_s, created_at_s) select ?1, ?2, id, last_name, first_name, birth_date, birth_city, division, user_id, ?3, ?3
         from pupil where id = ?4`,
        id,
        CERTIFIED_SESSION,
        atS,
        pupil.id,
      ),
      run(
        `insert into attempt (candidate_id, session_number, user_id, bank_version_id, locale, started_at_s, finished_at_s,
           finish_reason, outbox_sequence, certification_number)
         values (?1, ?2, ?3, ${bank}, 'fr', ?4, ?5, ?6, 1, (select coalesce(max(certification_number), 100000) + 1 from attempt))`,
        id,
        CERTIFIED_SESSION,
        pupil.userId,
        atS + at,
        atS + TEST_S,
        isLast ? "ended-by-supervisor" : "all-answered",
      ),
      run(
        `insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level, competence_levels,
           comment_key, verification_code) values (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
        id,
        atS + 2 * TEST_S,
        isLast ? "rejected" : "validated",
        isLast ? 0 : score,
        level,
        JSON.stringify(levelsAround(level, rng)),
        isLast ? "REJECTED_TOO_FEW_ANSWERS" : null,
        isLast ? null : makeVerificationCode(bytesOf(rng)),
      ),
    ];
  });
  await database.batch([session, ...candidates]);
}

/** Each competence within one level of the whole, as tests come out. */
function levelsAround(level: number | null, rng: Rng): Record<string, number | null> {
  const one = () => Math.min(7, Math.max(0, (level ?? 0) + Math.floor(rng.nextUnit() * 3) - 1));
  return Object.fromEntries(COMPETENCES.map((code) => [code, level === null ? null : one()]));
}

function bytesOf(rng: Rng): Uint8Array {
  return Uint8Array.from({ length: VERIFICATION_CODE_BYTES }, () => Math.floor(rng.nextUnit() * 256));
}
