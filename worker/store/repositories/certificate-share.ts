import { and, eq, isNull } from "drizzle-orm";
import type { ShareStore } from "#worker/usecases/certificate-ports.ts";
import { openDatabase } from "../open-database.ts";
import { certificateShare } from "../schema/certificates.ts";

/** Links that holders make: one at work for each certificate. */
export function shareStore(db: D1Database): ShareStore {
  const database = openDatabase(db);
  const atWork = (candidateId: string) =>
    and(eq(certificateShare.candidateId, candidateId), isNull(certificateShare.withdrawnAtS));
  return {
    async ofCandidate(candidateId) {
      const [row] = await database.select().from(certificateShare).where(atWork(candidateId));
      return row ?? null;
    },

    async create(share) {
      const made = await database
        .insert(certificateShare)
        .values(share)
        .onConflictDoNothing()
        .returning({ token: certificateShare.token });
      return made.length === 1;
    },

    async withdraw(candidateId, atS) {
      await database.update(certificateShare).set({ withdrawnAtS: atS }).where(atWork(candidateId));
    },

    async find(token) {
      const [row] = await database.select().from(certificateShare).where(eq(certificateShare.token, token));
      return row ?? null;
    },
  };
}
