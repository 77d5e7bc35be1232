import { desc, sql } from "drizzle-orm";
import * as z from "zod";
import { isAllowedPeriod, isRetentionKind, RETENTION, type RetentionKind } from "#worker/core/people/retention.ts";
import type { RetentionStore } from "#worker/usecases/keeping-ports.ts";
import { openDatabase } from "../open-database.ts";
import { dueRows, forgetRows, waitingRooms } from "../retention-rows.ts";
import { runTogether } from "../run-together.ts";
import { platformSetting } from "../schema/jury.ts";
import { forgottenRoom, retentionRun } from "../schema/keeping.ts";
import { writeActed } from "../write-act.ts";

const SETTING = "retention-days:";
const counted = z.object({ count: z.number() });
const numbered = z.array(z.object({ number: z.number() }));

export function retentionStore(db: D1Database): RetentionStore {
  const database = openDatabase(db);
  return {
    async periods() {
      const rows = await database
        .select()
        .from(platformSetting)
        .where(sql`key like ${`${SETTING}%`}`);
      const set = new Map(rows.map(({ key, value }) => [key.slice(SETTING.length), Number(value)]));
      // Bounds may have been narrowed since: what is out of them is the default.
      const days = (kind: RetentionKind) => {
        const chosen = set.get(kind);
        return chosen !== undefined && isAllowedPeriod(kind, chosen) ? chosen : RETENTION[kind].days;
      };
      return {
        "login-traces": days("login-traces"),
        "roll-copies": days("roll-copies"),
        "closed-tokens": days("closed-tokens"),
        "session-rooms": days("session-rooms"),
        "test-answers": days("test-answers"),
        "practice-answers": days("practice-answers"),
        "roll-leavers": days("roll-leavers"),
        "unused-accounts": days("unused-accounts"),
      };
    },

    async setPeriod(kind, days, act) {
      const value = String(days);
      const set = database
        .insert(platformSetting)
        .values({ key: SETTING + kind, value })
        .onConflictDoUpdate({ target: platformSetting.key, set: { value } });
      await writeActed(db, act, [set]);
    },

    async count(kind, beforeS) {
      const counts = dueRows(kind, beforeS).map((rows) => database.get(sql`select count(*) as count from (${rows})`));
      return (await Promise.all(counts)).reduce<number>((sum, row) => sum + counted.parse(row).count, 0);
    },

    async forget(kind, beforeS, limit) {
      const done = await runTogether(db, forgetRows(kind, beforeS, limit));
      return done.reduce((sum, { meta }) => sum + meta.changes, 0);
    },

    async dueRooms(beforeS, limit) {
      const rows = await database.all(sql`${waitingRooms(beforeS)} order by published_at_s limit ${limit}`);
      return numbered.parse(rows).map(({ number }) => number);
    },

    async saveForgottenRoom(room) {
      await database.insert(forgottenRoom).values(room).onConflictDoNothing();
    },

    async saveRun(run) {
      await database.insert(retentionRun).values(run);
    },

    async runs(limit) {
      const rows = await database.select().from(retentionRun).orderBy(desc(retentionRun.id)).limit(limit);
      return rows.flatMap(({ id: _, kind, ...run }) => (isRetentionKind(kind) ? [{ kind, ...run }] : []));
    },
  };
}
