import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { CandidateStore } from "#worker/usecases/enrolment-ports.ts";
import { calledAs } from "../called-name.ts";
import { inChunks } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { reachedCompetences } from "../reached-competences.ts";
import { saveCandidates, toEntry } from "../save-candidates.ts";
import { user } from "../schema/accounts.ts";
import { attempt, issueReport } from "../schema/results.ts";
import { pupil } from "../schema/school.ts";
import { candidate } from "../schema/sessions.ts";

export function candidateStore(db: D1Database): CandidateStore {
  const database = openDatabase(db);
  return {
    list(sessionNumber) {
      return database
        .select({
          candidateId: candidate.id,
          pupilId: candidate.pupilId,
          lastName: candidate.lastName,
          firstName: candidate.firstName,
          calledLastName: calledAs.lastName,
          calledFirstName: calledAs.firstName,
          birthDate: candidate.birthDate,
          division: candidate.division,
          externalId: candidate.externalId,
          extraTimePercent: candidate.extraTimePercent,
          userId: candidate.userId,
          username: user.username,
          reachedCompetences: reachedCompetences(sql`coalesce(${candidate.userId}, ${pupil.userId})`),
        })
        .from(candidate)
        .leftJoin(pupil, eq(pupil.id, candidate.pupilId))
        .leftJoin(user, eq(user.id, pupil.userId))
        .where(eq(candidate.sessionNumber, sessionNumber))
        .orderBy(asc(candidate.id));
    },

    async entries(sessionNumber) {
      const rows = await database
        .select()
        .from(candidate)
        .where(and(eq(candidate.sessionNumber, sessionNumber), isNotNull(candidate.identityKey)))
        .orderBy(asc(candidate.createdAtS), asc(candidate.id));
      return rows.map(toEntry);
    },

    save: (sessionNumber, change, atS) => saveCandidates(db, sessionNumber, change, atS),

    async enrol(sessionNumber, candidates, atS) {
      let added = 0;
      for (const chunk of inChunks(candidates)) {
        const { meta } = await database.run(sql`
          insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, birth_place,
            division, created_at_s)
          select value->>'candidateId', ${sessionNumber}, value->>'pupilId', value->>'lastName', value->>'firstName',
            value->>'birthDate', value->>'birthPlace', value->>'division', ${atS}
          from json_each(${JSON.stringify(chunk)}) where true
          on conflict (session_number, pupil_id) do nothing`);
        added += meta.changes;
      }
      return added;
    },

    async setExtraTime(sessionNumber, candidateId, percent) {
      const saved = await database
        .update(candidate)
        .set({ extraTimePercent: percent })
        .where(and(eq(candidate.id, candidateId), eq(candidate.sessionNumber, sessionNumber)))
        .returning({ id: candidate.id });
      return saved.length === 1;
    },

    async remove(sessionNumber, candidateId) {
      const started = sql`exists (select 1 from ${attempt} where ${attempt.candidateId} = ${candidate.id})`;
      const mine = and(eq(candidate.id, candidateId), eq(candidate.sessionNumber, sessionNumber));
      const going = sql`exists (select 1 from ${candidate} where ${mine} and not ${started})`;
      const [, removed, left] = await database.batch([
        // What a supervisor noted stays, of nobody: the line may go all the same.
        database
          .update(issueReport)
          .set({ candidateId: null })
          .where(and(eq(issueReport.candidateId, candidateId), going)),
        database
          .delete(candidate)
          .where(and(mine, sql`not ${started}`))
          .returning({ id: candidate.id }),
        database.select({ id: candidate.id }).from(candidate).where(mine),
      ]);
      if (removed.length === 1) return "removed";
      return left.length === 1 ? "started" : "absent";
    },
  };
}
