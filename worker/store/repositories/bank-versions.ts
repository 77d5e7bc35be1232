import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import * as z from "zod";
import type { BankVersions } from "#worker/usecases/bank-ports.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { bankItem, bankVersion } from "../schema/results.ts";
import { establishment } from "../schema/school.ts";
import { certificationSession as session } from "../schema/sessions.ts";
import { isActed, writeActed } from "../write-act.ts";
import { inUse } from "./bank.ts";

/** How many sessions are looked at, newest first, to find those of a version. */
const SESSIONS_READ = 2000;

export function bankVersions(db: D1Database): BankVersions {
  const database = openDatabase(db);
  return {
    async list() {
      const rows = await database
        .select()
        .from(bankVersion)
        .orderBy(desc(bankVersion.publishedAtS), desc(bankVersion.id));
      return rows.map(({ id, ...version }) => ({ versionId: id, ...version }));
    },

    async changes(versionId, before) {
      const missing = (here: string, there: string | null) =>
        database
          .select({ itemId: bankItem.itemId })
          .from(bankItem)
          .where(
            and(
              eq(bankItem.versionId, here),
              sql`not exists (select 1 from bank_item as other
                where other.version_id = ${there} and other.item_id = ${bankItem.itemId})`,
            ),
          )
          .orderBy(bankItem.itemId);
      const [added, removed, changed] = await database.batch([
        missing(versionId, before),
        missing(before ?? "", versionId),
        database
          .select({ itemId: bankItem.itemId })
          .from(bankItem)
          .where(
            and(
              eq(bankItem.versionId, versionId),
              sql`exists (select 1 from bank_item as other where other.version_id = ${before}
                and other.item_id = ${bankItem.itemId} and other.json <> ${bankItem.json})`,
            ),
          )
          .orderBy(bankItem.itemId),
      ]);
      const ids = (rows: { itemId: string }[]) => rows.map(({ itemId }) => itemId);
      return { added: ids(added), removed: ids(removed), changed: ids(changed) };
    },

    async sessions(versionId, limit) {
      // A session's tests all have the version that it froze: its first attempt tells.
      const latest = database
        .select({ number: session.number, establishmentId: session.establishmentId, date: session.date })
        .from(session)
        .where(isNotNull(session.firstStartedAtS))
        .orderBy(desc(session.number))
        .limit(SESSIONS_READ)
        .as("latest");
      return await database
        .select({ number: latest.number, establishmentName: establishment.name, date: latest.date })
        .from(latest)
        .innerJoin(establishment, eq(establishment.id, latest.establishmentId))
        .where(
          sql`${versionId} = (select bank_version_id from attempt where attempt.session_number = ${latest.number} limit 1)`,
        )
        .orderBy(desc(latest.number))
        .limit(limit);
    },

    async served(versionId, sessions) {
      const mine = sql`select number from (
          select number from certification_session where first_started_at_s is not null
          order by number desc limit ${SESSIONS_READ}) as latest
        where ${versionId} = (select bank_version_id from attempt where attempt.session_number = latest.number limit 1)
        limit ${sessions}`;
      const tests = sql`attempt where attempt.session_number in (${mine}) and finished_at_s is not null
        and record <> '[]'`;
      const [counted, items] = await runTogether(db, [
        sql`select count(*) as tests from ${tests}`,
        sql`select asked.value->>'itemId' as itemId, count(distinct candidate_id) as tests
          from (select candidate_id, record from ${tests}) as test, json_each(test.record) as asked group by 1`,
      ]);
      return {
        tests: z.array(z.object({ tests: z.number() })).parse(counted?.results)[0]?.tests ?? 0,
        items: z.array(z.object({ itemId: z.string(), tests: z.number() })).parse(items?.results),
      };
    },

    async archive(versionId, act) {
      const active = database
        .select({ id: bankVersion.id })
        .from(bankVersion)
        .where(inUse(act.atS))
        .orderBy(desc(bankVersion.activatedAtS), desc(bankVersion.publishedAtS))
        .limit(1);
      const row = sql`update bank_version set archived_at_s = coalesce(archived_at_s, ${act.atS})
        where id = ${versionId} and ${isActed(act)}`;
      return (await writeActed(db, act, [row], sql`${versionId} is not ${active}`)) ? "archived" : "active";
    },

    async restore(versionId, act) {
      // Its former date would make it serve at once.
      const row = sql`update bank_version set archived_at_s = null, activated_at_s = null
        where id = ${versionId} and ${isActed(act)}`;
      const isArchived = sql`exists (select 1 from bank_version where id = ${versionId} and archived_at_s is not null)`;
      await writeActed(db, act, [row], isArchived);
    },
  };
}
