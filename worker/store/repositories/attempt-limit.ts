import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { AttemptLimit } from "#worker/usecases/ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { attemptLimit as table } from "../schema/accounts.ts";

/** Failures in D1. `pepper` keys the hashes, so that a copy of the table tells nobody's login. */
export function attemptLimit(db: D1Database, pepper: string): AttemptLimit {
  const database = openDatabase(db);
  const state = { failures: table.failures, lockedUntilS: table.lockedUntilS };
  return {
    async read(key, nowS) {
      const [row] = await database
        .select(state)
        .from(table)
        .where(eq(table.key, await hashKey(key, pepper)));
      if (row === undefined || (row.lockedUntilS !== null && row.lockedUntilS <= nowS)) {
        return { failures: row?.failures ?? 0, lockedUntilS: null };
      }
      return row;
    },

    async recordFailure(key, { failures, windowS, lockS }, nowS) {
      // A count starts anew when its window has passed, or when its lock is over.
      const over = sql`(${table.windowStartedAtS} <= ${nowS - windowS} or ${table.lockedUntilS} <= ${nowS})`;
      const lockAtOnce = failures <= 1 ? nowS + lockS : null;
      const [row] = await database
        .insert(table)
        .values({ key: await hashKey(key, pepper), failures: 1, windowStartedAtS: nowS, lockedUntilS: lockAtOnce })
        .onConflictDoUpdate({
          target: table.key,
          set: {
            failures: sql`case when ${over} then 1 else ${table.failures} + 1 end`,
            windowStartedAtS: sql`case when ${over} then ${nowS} else ${table.windowStartedAtS} end`,
            lockedUntilS: sql`case when ${over} then ${lockAtOnce}
              when ${table.failures} + 1 >= ${failures} then coalesce(${table.lockedUntilS}, ${nowS + lockS})
              else null end`,
          },
        })
        .returning(state);
      return row ?? { failures: 1, lockedUntilS: lockAtOnce };
    },

    async locked(keys, nowS) {
      if (keys.length === 0) return new Map();
      const byHash = new Map(await Promise.all(keys.map(async (key) => [await hashKey(key, pepper), key] as const)));
      const rows = await database
        .select({ key: table.key, untilS: table.lockedUntilS })
        .from(table)
        .where(and(sql`${table.key} in ${jsonList([...byHash.keys()])}`, gt(table.lockedUntilS, nowS)));
      return new Map(rows.map(({ key, untilS }) => [byHash.get(key) ?? "", untilS ?? 0]));
    },

    async clear(keys) {
      if (keys.length > 0) await database.run(await clearAttempts(keys, pepper));
    },
  };
}

/** The statement that forgets the failures of these keys. */
export async function clearAttempts(keys: readonly string[], pepper: string): Promise<SQL> {
  const hashed = await Promise.all(keys.map((key) => hashKey(key, pepper)));
  return sql`delete from attempt_limit where key in (select value from json_each(${JSON.stringify(hashed)}))`;
}

async function hashKey(key: string, pepper: string): Promise<string> {
  const bytes = new TextEncoder();
  const secret = await crypto.subtle.importKey("raw", bytes.encode(pepper), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const hashed = await crypto.subtle.sign("HMAC", secret, bytes.encode(key));
  return btoa(String.fromCharCode(...new Uint8Array(hashed)));
}
