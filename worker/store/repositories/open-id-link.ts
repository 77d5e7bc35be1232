import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { LinkablePupil, OpenIdLinks } from "#worker/usecases/openid-ports.ts";
import { jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { OPEN_ID_PREFIX } from "../schema/accounts.ts";
import { isUniqueViolation } from "../unique-violation.ts";

/** Written as the partial indexes have it: a parameter would not tell SQLite that it may use them. */
const LINKS = sql.raw("provider_id like 'openid:%'");

const flag = z.number().transform((value) => value === 1);

const lines = z.array(
  z.object({
    pupilId: z.string(),
    uai: z.string(),
    ine: z.string().nullable(),
    firstName: z.string(),
    lastName: z.string(),
    preferredLastName: z.string().nullable(),
    calledFirstName: z.string().nullable(),
    calledLastName: z.string().nullable(),
    birthdate: z.string(),
    isDisabled: flag,
    isArchived: flag,
    userId: z.string().nullable(),
    accountKind: z.enum(["adult", "pupil"]).nullable(),
    isStaff: flag,
    linkedSubject: z.string().nullable(),
  }),
);

const links = z.array(z.object({ providerId: z.string(), linkedAtS: z.number() }));

export function openIdLinks(db: D1Database, newId: () => string): OpenIdLinks {
  const database = openDatabase(db);
  const read = async (providerId: string, where: SQL): Promise<LinkablePupil[]> =>
    // The line of a double is kept without an account: nobody's to link.
    lines.parse(await database.all(sql`${pupilLines(providerId)} where pupil.merged_into is null and ${where}`));
  return {
    async spend(state, expiresAtS, nowS) {
      const [, inserted] = await runTogether(db, [
        sql`delete from open_id_state where expires_at_s < ${nowS}`,
        sql`insert into open_id_state (hash, expires_at_s) values (${await digest(state)}, ${expiresAtS})
          on conflict do nothing`,
      ]);
      return inserted?.meta.changes === 1;
    },

    linked(providerId, subject) {
      return read(
        providerId,
        sql`pupil.user_id = (select user_id from auth_account
          where ${LINKS} and provider_id = ${OPEN_ID_PREFIX + providerId} and account_id = ${subject})
          order by isArchived + isDisabled, pupil.created_at_s desc`,
      );
    },

    async lookUp(providerId, { establishments, ine, birthdate }) {
      const here = establishments === "all" ? sql`true` : sql`establishment.uai in ${jsonList(establishments)}`;
      const [byIne, byBirth] = await Promise.all([
        ine === null ? [] : read(providerId, sql`pupil.ine = ${ine} and ${here}`),
        birthdate === null ? [] : read(providerId, sql`pupil.birth_date = ${birthdate} and ${here}`),
      ]);
      const known = new Set(byIne.map(({ pupilId }) => pupilId));
      return [...byIne, ...byBirth.filter(({ pupilId }) => !known.has(pupilId))];
    },

    async link({ providerId, subject, pupilId, userId, newAccount, nowMs }) {
      const provider = OPEN_ID_PREFIX + providerId;
      const made =
        newAccount === null
          ? []
          : [
              // Fails on its primary key when the pupil got an account meanwhile: then nothing of this is written.
              sql`insert into user (id, name, email, email_verified, created_at, updated_at, username, display_username,
                  kind, must_change_password)
                select case when user_id is null then ${userId} else user_id end, ${newAccount.name},
                  ${`${userId}@pupil.invalid`}, 0, ${nowMs}, ${nowMs}, ${newAccount.username}, ${newAccount.username},
                  'pupil', 0
                from pupil where id = ${pupilId}`,
              sql`update pupil set user_id = ${userId}, updated_at_s = ${Math.floor(nowMs / 1000)}
                where id = ${pupilId} and user_id is null`,
            ];
      try {
        await runTogether(db, [
          ...made,
          sql`delete from auth_account where ${LINKS} and provider_id = ${provider} and account_id = ${subject}`,
          sql`insert into auth_account (id, account_id, provider_id, user_id, created_at, updated_at)
            values (${newId()}, ${subject}, ${provider}, ${userId}, ${nowMs}, ${nowMs})`,
        ]);
        return "linked";
      } catch (error) {
        if (isUniqueViolation(error)) return "taken";
        throw error;
      }
    },

    async ofPupil(establishmentId, pupilId) {
      const rows = await database.all(sql`
        select substr(provider_id, ${OPEN_ID_PREFIX.length + 1}) as providerId, created_at / 1000 as linkedAtS
        from auth_account where ${LINKS} and user_id = (
          select user_id from pupil where id = ${pupilId} and establishment_id = ${establishmentId})
        order by created_at`);
      return links.parse(rows);
    },

    async unlink(establishmentId, pupilId) {
      const account = sql`(select user_id from pupil where id = ${pupilId} and establishment_id = ${establishmentId})`;
      const [removed] = await runTogether(db, [
        sql`delete from auth_account where ${LINKS} and user_id = ${account}`,
        sql`delete from auth_session where open_id_provider is not null and user_id = ${account}`,
      ]);
      return (removed?.meta.changes ?? 0) > 0;
    },
  };
}

function pupilLines(providerId: string): SQL {
  return sql`select pupil.id as pupilId, establishment.uai, pupil.ine, pupil.first_name as firstName,
      pupil.last_name as lastName, pupil.preferred_last_name as preferredLastName,
      pupil.called_first_name as calledFirstName, pupil.called_last_name as calledLastName,
      pupil.birth_date as birthdate,
      pupil.disabled_at_s is not null as isDisabled, establishment.archived_at_s is not null as isArchived,
      user.id as userId, user.kind as accountKind,
      user.platform_role is not null or exists (select 1 from membership where membership.user_id = user.id) as isStaff,
      (select account_id from auth_account where auth_account.user_id = user.id
        and provider_id = ${OPEN_ID_PREFIX + providerId}) as linkedSubject
    from pupil join establishment on establishment.id = pupil.establishment_id
    left join user on user.id = pupil.user_id`;
}

async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
