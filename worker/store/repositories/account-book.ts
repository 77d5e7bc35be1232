import { asc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { AccountBook } from "#worker/usecases/people-ports.ts";
import { openDatabase } from "../open-database.ts";
import { authSession, user } from "../schema/accounts.ts";
import { establishment, membership, pupil } from "../schema/school.ts";
import { isActed, writeActed } from "../write-act.ts";
import { clearAttempts } from "./attempt-limit.ts";

/** `pepper` keys the hashes of logins that wrong passwords closed: the same as `attemptLimit`. */
export function accountBook(db: D1Database, pepper: string): AccountBook {
  const database = openDatabase(db);
  const known = async (userId: string) =>
    (await database.select({ id: user.id }).from(user).where(eq(user.id, userId))).length > 0;
  /** somebody else can still give roles, or this account could not either */
  const anotherOperator = (userId: string) =>
    sql`(user.platform_role is not 'operator' or user.locked_at_s is not null or exists (
      select 1 from ${user} as other where other.platform_role = 'operator' and other.locked_at_s is null
        and other.id <> ${userId}))`;

  return {
    async find(login) {
      const [row] = await database
        .select({ id: user.id })
        .from(user)
        .where(or(eq(user.email, login), eq(user.username, login)))
        .limit(1);
      return row?.id ?? null;
    },

    async sheet(userId, nowMs) {
      const [[found], memberships, rolls, logins] = await database.batch([
        database.select().from(user).where(eq(user.id, userId)),
        database
          .select({
            establishmentId: establishment.id,
            name: establishment.name,
            uai: establishment.uai,
            role: membership.role,
            archivedAtS: establishment.archivedAtS,
          })
          .from(membership)
          .innerJoin(establishment, eq(establishment.id, membership.establishmentId))
          .where(eq(membership.userId, userId))
          .orderBy(asc(establishment.name)),
        database
          .select({
            establishmentId: establishment.id,
            name: establishment.name,
            uai: establishment.uai,
            division: pupil.division,
            disabledAtS: pupil.disabledAtS,
          })
          .from(pupil)
          .innerJoin(establishment, eq(establishment.id, pupil.establishmentId))
          .where(eq(pupil.userId, userId))
          .orderBy(asc(establishment.name)),
        database
          .select({ createdAt: authSession.createdAt, expiresAt: authSession.expiresAt })
          .from(authSession)
          .where(eq(authSession.userId, userId)),
      ]);
      if (found === undefined) return null;
      const last = Math.max(...logins.map(({ createdAt }) => createdAt.getTime()));
      return {
        userId,
        name: found.name,
        login: found.displayUsername ?? found.username ?? found.email,
        kind: found.kind,
        platformRole: found.platformRole,
        createdAtS: Math.floor(found.createdAt.getTime() / 1000),
        lockedAtS: found.lockedAtS,
        memberships: memberships.map(({ archivedAtS, ...one }) => ({ ...one, isArchived: archivedAtS !== null })),
        rolls: rolls.map(({ disabledAtS, ...one }) => ({ ...one, isActive: disabledAtS === null })),
        logins: logins.filter(({ expiresAt }) => expiresAt.getTime() > nowMs).length,
        lastLoginAtS: logins.length === 0 ? null : Math.floor(last / 1000),
      };
    },

    async platformStaff() {
      const rows = await database
        .select({
          userId: user.id,
          name: user.name,
          login: user.email,
          role: user.platformRole,
          lockedAtS: user.lockedAtS,
        })
        .from(user)
        .where(isNotNull(user.platformRole))
        .orderBy(asc(user.name), asc(user.id));
      return rows.flatMap(({ role, ...one }) => (role === null ? [] : [{ ...one, role }]));
    },

    async setPlatformRole(userId, role, act) {
      const rows = [
        sql`delete from auth_session where user_id = ${userId} and ${isActed(act)}
          and exists (select 1 from user where id = ${userId} and platform_role is not null)`,
        sql`update user set platform_role = ${role} where id = ${userId} and ${isActed(act)}`,
      ];
      const allowed = role === "operator" ? sql`true` : anotherOperator(userId);
      if (await writeActed(db, act, rows, account(userId, allowed))) return "saved";
      return (await known(userId)) ? "last-operator" : "absent";
    },

    async endLogins(userId, act) {
      await writeActed(db, act, [database.delete(authSession).where(eq(authSession.userId, userId))]);
    },

    async lock(userId, act) {
      const rows = [
        sql`update user set locked_at_s = coalesce(locked_at_s, ${act.atS}) where id = ${userId} and ${isActed(act)}`,
        sql`delete from auth_session where user_id = ${userId} and ${isActed(act)}`,
      ];
      if (await writeActed(db, act, rows, account(userId, anotherOperator(userId)))) return "locked";
      return (await known(userId)) ? "last-operator" : "absent";
    },

    async unlock(userId, loginKey, act) {
      const row = database.update(user).set({ lockedAtS: null }).where(eq(user.id, userId));
      await writeActed(db, act, [row, await clearAttempts([loginKey], pepper)]);
    },
  };
}

/** There is this account, and it is so. */
function account(userId: string, state: SQL): SQL {
  return sql`exists (select 1 from user where id = ${userId} and ${state})`;
}
