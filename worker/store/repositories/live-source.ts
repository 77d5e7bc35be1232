import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { Clock, LivePlanCandidate, LiveSource } from "#worker/usecases/ports.ts";
import { calledAs } from "../called-name.ts";
import { openDatabase } from "../open-database.ts";
import { establishment, practiceAnswer, pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";
import { bankStore } from "./bank.ts";

/** What a live object reads from D1. Two statements in one batch, so that plan and enrolments agree. */
export function liveSource(db: D1Database, clock: Clock): LiveSource {
  const database = openDatabase(db);
  const bank = bankStore(db, clock);
  return {
    async loadPlan(sessionNumber) {
      const [[head], candidates] = await database.batch([
        database
          // No column name twice: a batch of drizzle on D1 makes one of two columns of a name, and shifts what follows.
          .select({
            session: certificationSession,
            establishmentName: establishment.name,
            timeZone: establishment.timeZone,
          })
          .from(certificationSession)
          .innerJoin(establishment, eq(establishment.id, certificationSession.establishmentId))
          .where(
            and(
              eq(certificationSession.number, sessionNumber),
              // A room that was forgotten stays so: its plan would bring the names back.
              sql`not exists (select 1 from forgotten_room where session_number = ${sessionNumber})`,
            ),
          ),
        database
          .select({
            candidateId: candidate.id,
            lastName: calledAs.lastName,
            firstName: calledAs.firstName,
            civilName: sql<string | null>`case when ${calledAs.lastName} <> ${candidate.lastName}
              or ${calledAs.firstName} <> ${candidate.firstName}
              then ${candidate.lastName} || ' ' || ${candidate.firstName} end`,
            birthDate: candidate.birthDate,
            division: candidate.division,
            extraTimePercent: candidate.extraTimePercent,
            userId: candidate.userId,
          })
          .from(candidate)
          .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
          .where(eq(candidate.sessionNumber, sessionNumber))
          .orderBy(asc(candidate.id)),
      ]);
      if (head === undefined) return null;
      const { session, establishmentName, timeZone } = head;
      return {
        sessionNumber: session.number,
        establishmentName,
        timeZone,
        site: session.site,
        room: session.room,
        date: session.date,
        time: session.time,
        supervisors: session.supervisors,
        accessCode: session.accessCode,
        baseDurationSeconds: session.baseDurationSeconds,
        graceSeconds: session.graceSeconds,
        isCountdownShown: session.isCountdownShown,
        candidates: candidates satisfies LivePlanCandidate[],
      };
    },

    async loadActiveBank() {
      const version = await bank.active();
      return version === null ? null : { versionId: version.versionId, items: await bank.items(version.versionId) };
    },

    async loadPractised(userId, sinceS) {
      // By `practice_answer_recent`: only the rows of this account and of these days are read.
      const rows = await database
        .selectDistinct({ itemId: practiceAnswer.itemId })
        .from(practiceAnswer)
        .where(and(eq(practiceAnswer.userId, userId), gte(practiceAnswer.answeredAtS, sinceS)));
      return rows.map(({ itemId }) => itemId);
    },
  };
}
