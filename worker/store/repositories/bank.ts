import { and, asc, desc, eq, gte, isNull, lt, lte, sql } from "drizzle-orm";
import { itemSchema } from "#worker/content/item-schema.ts";
import type { BankStore } from "#worker/usecases/bank-ports.ts";
import type { Clock } from "#worker/usecases/ports.ts";
import { inChunks } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { bankFile, bankItem, bankVersion } from "../schema/results.ts";
import { isUniqueViolation } from "../unique-violation.ts";
import { writeActed } from "../write-act.ts";

/** Of these the latest is the active one. `nowS`: epoch seconds. */
export function inUse(nowS: number) {
  return and(lte(bankVersion.activatedAtS, nowS), isNull(bankVersion.archivedAtS));
}

/** Versions of the item bank. Rows are written once and never changed: a session keeps the version it began with. */
export function bankStore(db: D1Database, clock: Clock): BankStore {
  const database = openDatabase(db);
  return {
    async find(checksum) {
      const [row] = await database
        .select({ versionId: bankVersion.id, activatedAtS: bankVersion.activatedAtS })
        .from(bankVersion)
        .where(eq(bankVersion.checksum, checksum));
      return row ?? null;
    },

    async active() {
      const [row] = await database
        .select({ versionId: bankVersion.id, checksum: bankVersion.checksum, publishedAtS: bankVersion.publishedAtS })
        .from(bankVersion)
        .where(inUse(Math.floor(clock.nowMs() / 1000)))
        .orderBy(desc(bankVersion.activatedAtS), desc(bankVersion.publishedAtS))
        .limit(1);
      return row ?? null;
    },

    async items(versionId) {
      const rows = await database
        .select({ json: bankItem.json })
        .from(bankItem)
        .where(eq(bankItem.versionId, versionId))
        .orderBy(asc(bankItem.itemId));
      return rows.map((row) => itemSchema.parse(JSON.parse(row.json)));
    },

    async itemsOf(versionId, competence) {
      const rows = await database
        .select({ json: bankItem.json })
        .from(bankItem)
        // `-` and `.` are neighbours: a range of the primary key, where LIKE would read the whole version.
        .where(
          and(
            eq(bankItem.versionId, versionId),
            gte(bankItem.itemId, `${competence}-`),
            lt(bankItem.itemId, `${competence}.`),
          ),
        )
        .orderBy(asc(bankItem.itemId));
      return rows.map((row) => itemSchema.parse(JSON.parse(row.json)));
    },

    async file(versionId, name) {
      const [row] = await database
        .select({ name: bankFile.name, mediaType: bankFile.mediaType, bytes: bankFile.bytes })
        .from(bankFile)
        .where(and(eq(bankFile.versionId, versionId), eq(bankFile.name, name)));
      // D1 gives a blob as a list of numbers.
      return row === undefined ? null : { ...row, bytes: Uint8Array.from(row.bytes) };
    },

    async publish({ id, checksum, items, files }, act) {
      const rows = items.map((item) => ({ itemId: item.id, json: JSON.stringify(item) }));
      const written = [
        database.insert(bankVersion).values({ id, checksum, itemCount: items.length, publishedAtS: act.atS }),
        ...inChunks(rows, 100).map(
          (chunk) => sql`insert into bank_item (version_id, item_id, json)
            select ${id}, value->>'itemId', value->>'json' from json_each(${JSON.stringify(chunk)})`,
        ),
        ...files.map(
          ({ name, mediaType, bytes }) => sql`insert into bank_file (version_id, name, media_type, bytes)
            values (${id}, ${name}, ${mediaType}, ${bytes})`,
        ),
      ];
      try {
        await writeActed(db, act, written);
        return "published";
      } catch (error) {
        if (isUniqueViolation(error)) return "known";
        throw error;
      }
    },

    async activate(versionId, atS, act) {
      const row = database.update(bankVersion).set({ activatedAtS: atS }).where(eq(bankVersion.id, versionId));
      await writeActed(db, act, [row]);
    },
  };
}
