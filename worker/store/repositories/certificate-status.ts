import { eq, sql } from "drizzle-orm";
import type { StatusPlace, StatusStore } from "#worker/usecases/certificate-ports.ts";
import { isLatestRun } from "../latest-run.ts";
import { openDatabase } from "../open-database.ts";
import { certificateStatus } from "../schema/certificates.ts";
import { certificationResult } from "../schema/results.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

const LIST_BITS = 131_072;
/** Draws before the next list is opened: a code that is so often unlucky says that this one is half full. */
const DRAWS = 6;

export function statusStore(db: D1Database): StatusStore {
  const database = openDatabase(db);

  const known = async (codes: string) => {
    const rows = await database
      .select()
      .from(certificateStatus)
      .where(sql`${certificateStatus.code} in (select value from json_each(${codes}))`);
    return new Map<string, StatusPlace>(rows.map(({ code, list, position }) => [code, { list, position }]));
  };

  /** Codes that have a place keep it, and a place that is taken goes to nobody else: both conflicts are ignored. */
  const draw = (codes: string, ahead: number) =>
    database.run(sql`insert or ignore into certificate_status (code, list, position)
      select value, (select coalesce(max(list), 1) from certificate_status) + ${ahead}, abs(random() % ${LIST_BITS})
      from json_each(${codes})`);

  return {
    async placesOf(codes) {
      const asked = JSON.stringify(codes);
      let places = await known(asked);
      for (let round = 0; places.size < new Set(codes).size; round += 1) {
        await draw(JSON.stringify(codes.filter((code) => !places.has(code))), round === DRAWS ? 1 : 0);
        places = await known(asked);
      }
      return places;
    },

    async withdrawnIn(list) {
      const [last] = await database.select({ list: sql<number | null>`max(list)` }).from(certificateStatus);
      if (list > (last?.list ?? 0)) return null;
      const holds = sql`${certificationResult.status} = 'validated' and ${isLatestRun}
        and ${certificationSession.publishedAtS} is not null`;
      const rows = await database
        .select({ position: certificateStatus.position })
        .from(certificateStatus)
        .leftJoin(certificationResult, eq(certificationResult.verificationCode, certificateStatus.code))
        .leftJoin(candidate, eq(candidate.id, certificationResult.candidateId))
        .leftJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
        // No row at all, and the row of another certificate, hold neither.
        .where(sql`${certificateStatus.list} = ${list} and not coalesce(${holds}, false)`);
      return rows.map(({ position }) => position);
    },
  };
}
