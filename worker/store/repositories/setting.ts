import { eq } from "drizzle-orm";
import * as z from "zod";
import type { SettingStore } from "#worker/usecases/jury-ports.ts";
import { openDatabase } from "../open-database.ts";
import { platformSetting } from "../schema/jury.ts";
import { writeActed } from "../write-act.ts";

const DELAY = "publication-delay-s";
const seconds = z.coerce.number().int().min(0);

/** What operators set for the whole platform; without a row: the default that the port names. */
export function settingStore(db: D1Database): SettingStore {
  const database = openDatabase(db);
  return {
    async publicationDelayS() {
      const [row] = await database.select().from(platformSetting).where(eq(platformSetting.key, DELAY));
      return row === undefined ? 0 : seconds.parse(row.value);
    },

    async setPublicationDelayS(value, act) {
      const set = database
        .insert(platformSetting)
        .values({ key: DELAY, value: String(value) })
        .onConflictDoUpdate({ target: platformSetting.key, set: { value: String(value) } });
      await writeActed(db, act, [set]);
    },
  };
}
