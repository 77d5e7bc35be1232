import { and, asc, between, eq, isNull, ne, sql } from "drizzle-orm";
import type { LoginState, PupilStore } from "#worker/usecases/staff-ports.ts";
import { calledFirstName, calledLastName } from "../called-name.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { reachedCompetences } from "../reached-competences.ts";
import { user } from "../schema/accounts.ts";
import { pupil } from "../schema/school.ts";
import { candidate, certificationSession } from "../schema/sessions.ts";

const active = (establishmentId: string) => and(eq(pupil.establishmentId, establishmentId), isNull(pupil.disabledAtS));

const nameColumns = {
  id: pupil.id,
  lastName: calledLastName,
  firstName: calledFirstName,
  birthLastName: pupil.lastName,
  birthFirstName: pupil.firstName,
  birthDate: pupil.birthDate,
  division: pupil.division,
  hasIne: sql<boolean>`${pupil.ine} is not null`.mapWith(Boolean),
};

const hasPassword = sql`exists (select 1 from auth_account where auth_account.user_id = pupil.user_id
  and auth_account.password is not null)`;

const hasOpenId = sql<number>`exists (select 1 from auth_account where auth_account.user_id = pupil.user_id
  and auth_account.provider_id like 'openid:%')`;

const login = sql<LoginState>`case when ${user.id} is null or not ${hasPassword} then 'none'
  when ${user.mustChangePassword} then 'one-time' else 'own' end`;

export function pupilStore(db: D1Database): PupilStore {
  const database = openDatabase(db);
  const detailed = () =>
    database
      .select({
        ...nameColumns,
        userId: pupil.userId,
        username: user.username,
        login,
        hasOpenId: hasOpenId.mapWith(Boolean),
        reachedCompetences: reachedCompetences(pupil.userId),
      })
      .from(pupil)
      .leftJoin(user, eq(user.id, pupil.userId));
  return {
    names(establishmentId) {
      return database.select(nameColumns).from(pupil).where(active(establishmentId)).orderBy(asc(pupil.id));
    },

    details(establishmentId, pupilIds) {
      return detailed().where(and(active(establishmentId), sql`${pupil.id} in ${jsonList(pupilIds)}`));
    },

    async numbers(establishmentId, pupilId) {
      const [row] = await database
        .select({ nationalStudentId: pupil.ine, ownId: pupil.ownId })
        .from(pupil)
        .where(and(active(establishmentId), eq(pupil.id, pupilId)));
      return row ?? null;
    },

    ofDivision(establishmentId, division) {
      return detailed().where(and(active(establishmentId), eq(pupil.division, division)));
    },

    divisions(establishmentId) {
      return database
        .select({
          division: pupil.division,
          pupils: sql<number>`count(*)`,
          withoutPassword: sql<number>`sum(case when ${hasPassword} or ${hasOpenId} then 0 else 1 end)`,
        })
        .from(pupil)
        .where(active(establishmentId))
        .groupBy(pupil.division)
        .orderBy(asc(pupil.division));
    },

    enrolledElsewhere(establishmentId, { except, from, to }) {
      return database
        .select({ pupilId: pupil.id, number: certificationSession.number, date: certificationSession.date })
        .from(certificationSession)
        .innerJoin(candidate, eq(candidate.sessionNumber, certificationSession.number))
        .innerJoin(pupil, eq(pupil.id, candidate.pupilId))
        .where(
          and(
            eq(certificationSession.establishmentId, establishmentId),
            between(certificationSession.date, from, to),
            ne(certificationSession.number, except),
          ),
        )
        .orderBy(asc(certificationSession.date), asc(certificationSession.number));
    },

    forEnrolment(establishmentId, pupilIds) {
      const { id, lastName, firstName, birthDate, birthCity: birthPlace, division } = pupil;
      return database
        .select({ id, lastName, firstName, birthDate, birthPlace, division })
        .from(pupil)
        .where(and(active(establishmentId), sql`${pupil.id} in ${jsonList(pupilIds)}`));
    },
  };
}
