import { env } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { sessionListReader } from "#worker/store/queries/session-list.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { candidateStore } from "#worker/store/repositories/candidate.ts";
import { establishmentStore } from "#worker/store/repositories/establishment.ts";
import { needStore } from "#worker/store/repositories/need.ts";
import { pupilStore } from "#worker/store/repositories/pupil.ts";
import { pupilPages } from "#worker/store/repositories/pupil-page.ts";
import { rollStore } from "#worker/store/repositories/roll.ts";
import { sessionStore } from "#worker/store/repositories/session.ts";
import { authAccount, user } from "#worker/store/schema/accounts.ts";
import { establishment, practiceLevel } from "#worker/store/schema/school.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import type { World } from "./contracts/world.ts";

let count = 0;

/** The real stores on the real migrations; each world is another school of one database. */
export async function d1World(): Promise<World> {
  count += 1;
  const database = openDatabase(env.DB);
  const establishmentId = `world-${count}`;
  const otherEstablishmentId = `other-${count}`;
  const staffId = `staff-${count}`;
  await database.insert(user).values({
    id: staffId,
    name: "Nadège Roussel",
    email: `${staffId}@ecole.test`,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  });
  for (const [at, id] of [establishmentId, otherEstablishmentId].entries()) {
    const uai = `09${String(count).padStart(4, "0")}${at}Z`;
    await database.insert(establishment).values({ id, uai, name: id, kind: "COLLEGE", createdAtS: 1 });
  }
  return {
    establishmentId,
    otherEstablishmentId,
    staffId,
    establishments: establishmentStore(env.DB),
    sessions: sessionStore(env.DB),
    sessionList: sessionListReader(env.DB),
    candidates: candidateStore(env.DB),
    pupils: pupilStore(env.DB),
    pupilPages: pupilPages(env.DB),
    needs: needStore(env.DB),
    roll: rollStore(env.DB),

    async begin(sessionNumber, candidateId, ended) {
      const sink = attemptSink(env.DB);
      await sink.saveAttempt({
        candidateId,
        sessionNumber,
        userId: "somebody",
        bankVersionId: "v",
        locale: "fr",
        startedAtS: 10,
        finishedAtS: ended ? 20 : null,
        finishReason: ended ? "all-answered" : null,
        record: "[]",
        outboxSequence: 1,
      });
      await sink.markFirstStart(sessionNumber, 10);
    },

    async close(sessionNumber, isPublished) {
      await database
        .update(certificationSession)
        .set({ finalisedAtS: 30, publishedAtS: isPublished ? 30 : null })
        .where(eq(certificationSession.number, sessionNumber));
    },

    async practise(userId, competences) {
      const levels = COMPETENCES.slice(0, competences + 1).map((competence, at) => ({
        userId,
        competence,
        level: at < competences ? 1 : 0,
        updatedAtS: 1,
      }));
      await database.delete(practiceLevel).where(eq(practiceLevel.userId, userId));
      await database.insert(practiceLevel).values(levels);
    },

    async giveOpenId(userId) {
      const account = { id: `ent-${userId}`, accountId: `subject-${userId}`, providerId: "openid:ent", userId };
      await database.insert(authAccount).values({ ...account, createdAt: new Date(0), updatedAt: new Date(0) });
    },

    async givePassword(userId, state) {
      const account = { id: `account-${userId}`, accountId: userId, providerId: "credential", userId };
      await database
        .insert(authAccount)
        .values({ ...account, password: "hash", createdAt: new Date(0), updatedAt: new Date(0) });
      await database
        .update(user)
        .set({ mustChangePassword: state === "one-time", updatedAt: sql`updated_at` })
        .where(eq(user.id, userId));
    },
  };
}
