import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { AccountStore } from "#worker/usecases/account/ports.ts";
import { openDatabase } from "../open-database.ts";
import { authAccount, authSession, user } from "../schema/accounts.ts";
import { establishment, membership } from "../schema/school.ts";

/** The provider name under which better-auth keeps a password. */
const CREDENTIAL = "credential";

export function accountStore(db: D1Database, newId: () => string): AccountStore {
  const database = openDatabase(db);
  return {
    async readActor(sessionToken, nowMs) {
      const rows = await database
        .select({
          loginId: authSession.id,
          openIdProvider: authSession.openIdProvider,
          userId: user.id,
          name: user.name,
          email: user.email,
          username: user.displayUsername,
          foldedUsername: user.username,
          kind: user.kind,
          mustChangePassword: user.mustChangePassword,
          platformRole: user.platformRole,
          display: user.display,
          termsAcceptedAtS: user.termsAcceptedAtS,
          establishmentId: membership.establishmentId,
          role: membership.role,
        })
        .from(authSession)
        .innerJoin(user, eq(user.id, authSession.userId))
        .leftJoin(membership, eq(membership.userId, user.id))
        .leftJoin(establishment, eq(establishment.id, membership.establishmentId))
        .where(
          and(
            eq(authSession.token, sessionToken),
            gt(authSession.expiresAt, new Date(nowMs)),
            // An account that an operator closed has no log-in, however one was opened.
            isNull(user.lockedAtS),
          ),
        )
        // The establishment that the person chose to see comes first; one that was archived has no page to show.
        .orderBy(
          sql`${establishment.archivedAtS} is not null`,
          sql`${membership.establishmentId} = ${user.currentEstablishmentId} desc`,
          membership.createdAtS,
          membership.establishmentId,
        );
      const [first] = rows;
      if (first === undefined) return null;
      return {
        userId: first.userId,
        kind: first.kind,
        platformRoles: first.platformRole === null ? [] : [first.platformRole],
        memberships: rows.flatMap(({ establishmentId, role }) =>
          establishmentId === null || role === null ? [] : [{ establishmentId, role }],
        ),
        name: first.name,
        login: first.username ?? first.foldedUsername ?? first.email,
        // Asked only of who came in with it: who comes by an ENT may never have seen it.
        mustChangePassword: first.mustChangePassword && first.openIdProvider === null,
        openIdProvider: first.openIdProvider,
        loginId: first.loginId,
        hasAcceptedTerms: first.termsAcceptedAtS !== null,
        display: first.display,
      };
    },

    async findPasswordHash(userId) {
      const [row] = await database
        .select({ password: authAccount.password })
        .from(authAccount)
        .where(and(eq(authAccount.userId, userId), eq(authAccount.providerId, CREDENTIAL)));
      return row?.password ?? null;
    },

    async savePassword({ userId, hash, keepLoginId, nowMs }) {
      await database.batch([
        upsertPassword(userId, hash, nowMs),
        database.update(user).set({ mustChangePassword: false }).where(eq(user.id, userId)),
        database.delete(authSession).where(and(eq(authSession.userId, userId), ne(authSession.id, keepLoginId))),
      ]);
    },

    async saveOneTimePasswords(passwords, nowMs) {
      const [first, ...others] = passwords.map(({ userId, hash }) => upsertPassword(userId, hash, nowMs));
      if (first === undefined) return;
      const userIds = JSON.stringify(passwords.map(({ userId }) => userId));
      const among = sql`(select value from json_each(${userIds}))`;
      await database.batch([
        first,
        ...others,
        database.update(user).set({ mustChangePassword: true }).where(sql`${user.id} in ${among}`),
        database.delete(authSession).where(sql`${authSession.userId} in ${among}`),
      ]);
    },

    async clearMustChange(userId) {
      await database.update(user).set({ mustChangePassword: false }).where(eq(user.id, userId));
    },

    async isLocked(userId) {
      const [row] = await database.select({ lockedAtS: user.lockedAtS }).from(user).where(eq(user.id, userId));
      return row !== undefined && row.lockedAtS !== null;
    },

    async endLogin(sessionToken) {
      await database.delete(authSession).where(eq(authSession.token, sessionToken));
    },

    async endLogins(userId) {
      await database.delete(authSession).where(eq(authSession.userId, userId));
    },

    async acceptTerms(userId, atS) {
      await database
        .update(user)
        .set({ termsAcceptedAtS: atS })
        .where(and(eq(user.id, userId), isNull(user.termsAcceptedAtS)));
    },

    async setDisplay(userId, display) {
      await database.update(user).set({ display }).where(eq(user.id, userId));
    },

    async setLocale(userId, locale) {
      await database.update(user).set({ locale }).where(eq(user.id, userId));
    },

    async findByEmail(email) {
      const [row] = await database
        .select({ userId: user.id, name: user.name, kind: user.kind })
        .from(user)
        .where(eq(user.email, email));
      return row ?? null;
    },
  };

  /** better-auth's own shape: `account_id` is the user's id. */
  function upsertPassword(userId: string, hash: string, nowMs: number) {
    const now = new Date(nowMs);
    return database
      .insert(authAccount)
      .values({
        id: newId(),
        accountId: userId,
        providerId: CREDENTIAL,
        userId,
        password: hash,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoUpdate({
        target: [authAccount.userId, authAccount.providerId, authAccount.accountId],
        set: { password: hash, updatedAt: now },
      });
  }
}
