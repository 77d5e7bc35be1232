import { and, eq, isNull } from "drizzle-orm";
import type { EstablishmentStore } from "#worker/usecases/staff-ports.ts";
import { openDatabase } from "../open-database.ts";
import { establishment } from "../schema/school.ts";

export function establishmentStore(db: D1Database): EstablishmentStore {
  const database = openDatabase(db);
  return {
    async find(id) {
      const [row] = await database
        .select({
          id: establishment.id,
          uai: establishment.uai,
          name: establishment.name,
          kind: establishment.kind,
          timeZone: establishment.timeZone,
        })
        .from(establishment)
        .where(and(eq(establishment.id, id), isNull(establishment.archivedAtS)));
      return row ?? null;
    },
  };
}
