import { eq, sql } from "drizzle-orm";
import type { PupilDoubles } from "#worker/usecases/double-ports.ts";
import { mergeStatements } from "../merge-pupils.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { pathMember } from "../schema/paths.ts";
import { attempt } from "../schema/results.ts";
import { practiceAnswer, practiceLevel, pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

export function pupilDoubles(db: D1Database): PupilDoubles {
  const database = openDatabase(db);
  return {
    async holdings(pupilId) {
      const userId = sql`(select user_id from pupil where pupil.id = ${pupilId})`;
      const [levels, enrolled, [counts]] = await Promise.all([
        database
          .select({ competence: practiceLevel.competence, level: practiceLevel.level, points: practiceLevel.points })
          .from(practiceLevel)
          .where(sql`${practiceLevel.userId} = ${userId}`),
        database
          .select({
            candidateId: candidate.id,
            sessionNumber: candidate.sessionNumber,
            date: certificationSession.date,
            finalisedAtS: certificationSession.finalisedAtS,
            joined: candidate.userId,
            startedAtS: attempt.startedAtS,
            finishedAtS: attempt.finishedAtS,
          })
          .from(candidate)
          .innerJoin(certificationSession, eq(certificationSession.number, candidate.sessionNumber))
          .leftJoin(attempt, eq(attempt.candidateId, candidate.id))
          .where(eq(candidate.pupilId, pupilId))
          .orderBy(certificationSession.date, candidate.sessionNumber),
        database
          .select({
            answers: database.$count(practiceAnswer, sql`${practiceAnswer.userId} = ${userId}`),
            paths: database.$count(pathMember, sql`${pathMember.userId} = ${userId}`),
          })
          .from(pupil)
          .where(eq(pupil.id, pupilId)),
      ]);
      return {
        levels,
        answers: counts?.answers ?? 0,
        paths: counts?.paths ?? 0,
        enrolments: enrolled.map(({ finalisedAtS, joined, startedAtS, finishedAtS, ...one }) => ({
          ...one,
          isFinalised: finalisedAtS !== null,
          hasJoined: joined !== null,
          test: startedAtS === null ? "none" : finishedAtS === null ? "running" : "ended",
        })),
      };
    },

    async merge(merge) {
      try {
        await runTogether(db, mergeStatements(merge));
        return "merged";
      } catch (error) {
        // A number taken, an enrolment that has begun: the database itself refuses, and nothing was written.
        if (/constraint/i.test(String(error))) return "conflict";
        throw error;
      }
    },
  };
}
