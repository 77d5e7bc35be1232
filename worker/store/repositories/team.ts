import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { TeamStore } from "#worker/usecases/team-ports.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { establishment, membership } from "../schema/school.ts";
import { invitation } from "../schema/team.ts";
import { writeActed } from "../write-act.ts";

const pending = {
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  createdAtS: invitation.createdAtS,
};

export function teamStore(db: D1Database): TeamStore {
  const database = openDatabase(db);
  const member = (establishmentId: string, userId: string) =>
    and(eq(membership.establishmentId, establishmentId), eq(membership.userId, userId));
  const anotherAdmin = (establishmentId: string, userId: string) =>
    sql`(membership.role <> 'admin' or exists (select 1 from ${membership} as other
      where other.establishment_id = ${establishmentId} and other.role = 'admin' and other.user_id <> ${userId}))`;
  const isMember = async (establishmentId: string, userId: string) =>
    (await database.select({ role: membership.role }).from(membership).where(member(establishmentId, userId))).length >
    0;

  return {
    members(establishmentId) {
      return database
        .select({
          userId: user.id,
          name: user.name,
          email: user.email,
          role: membership.role,
          sinceS: membership.createdAtS,
        })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(eq(membership.establishmentId, establishmentId));
    },

    invitations(establishmentId) {
      return database
        .select(pending)
        .from(invitation)
        .where(eq(invitation.establishmentId, establishmentId))
        .orderBy(asc(invitation.email));
    },

    async invite(invitations, act) {
      const rows = invitations.map((asked) => {
        const { role, tokenHash, invitedBy, createdAtS } = asked;
        return database
          .insert(invitation)
          .values(asked)
          .onConflictDoUpdate({
            target: [invitation.establishmentId, invitation.email],
            set: { role, tokenHash, invitedBy, createdAtS },
          });
      });
      await (act === null ? runTogether(db, rows) : writeActed(db, act, rows));
    },

    async withdraw(establishmentId, invitationId) {
      await database
        .delete(invitation)
        .where(and(eq(invitation.id, invitationId), eq(invitation.establishmentId, establishmentId)));
    },

    async forgetInvitations(beforeS) {
      await database.delete(invitation).where(lt(invitation.createdAtS, beforeS));
    },

    async findInvitation(tokenHash) {
      const [row] = await database
        .select({ ...pending, establishmentId: establishment.id, establishmentName: establishment.name })
        .from(invitation)
        .innerJoin(establishment, eq(establishment.id, invitation.establishmentId))
        .where(and(eq(invitation.tokenHash, tokenHash), isNull(establishment.archivedAtS)));
      return row ?? null;
    },

    async join(invitationId, userId, atS) {
      const open = sql`(select * from invitation where id = ${invitationId})`;
      const [joined] = await runTogether(db, [
        sql`insert into membership (user_id, establishment_id, role, created_at_s)
          select ${userId}, asked.establishment_id, asked.role, ${atS} from ${open} as asked where true
          on conflict (user_id, establishment_id) do update set
            role = case when excluded.role = 'admin' then 'admin' else membership.role end`,
        sql`update user set current_establishment_id = (select establishment_id from ${open})
          where id = ${userId} and exists ${open}`,
        sql`update user set email_verified = 1 where id = ${userId} and email = (select email from ${open})`,
        sql`delete from invitation where id = ${invitationId}`,
      ]);
      return (joined?.meta.changes ?? 0) > 0 ? "joined" : "gone";
    },

    async setRole(establishmentId, userId, role) {
      const saved = await database
        .update(membership)
        .set({ role })
        .where(
          and(member(establishmentId, userId), role === "admin" ? undefined : anotherAdmin(establishmentId, userId)),
        )
        .returning({ userId: membership.userId });
      if (saved.length > 0) return "saved";
      return (await isMember(establishmentId, userId)) ? "last-admin" : "absent";
    },

    async remove(establishmentId, userId) {
      const removed = await database
        .delete(membership)
        .where(and(member(establishmentId, userId), anotherAdmin(establishmentId, userId)))
        .returning({ userId: membership.userId });
      if (removed.length > 0) return "removed";
      return (await isMember(establishmentId, userId)) ? "last-admin" : "absent";
    },

    async choose(userId, establishmentId) {
      const chosen = await database
        .update(user)
        .set({ currentEstablishmentId: establishmentId })
        .where(
          and(
            eq(user.id, userId),
            sql`exists (select 1 from membership where membership.user_id = ${userId}
              and membership.establishment_id = ${establishmentId})`,
          ),
        )
        .returning({ id: user.id });
      return chosen.length > 0;
    },

    establishmentsOf(userId) {
      return database
        .select({ id: establishment.id, name: establishment.name, uai: establishment.uai })
        .from(membership)
        .innerJoin(establishment, eq(establishment.id, membership.establishmentId))
        .where(and(eq(membership.userId, userId), isNull(establishment.archivedAtS)))
        .orderBy(asc(establishment.name), asc(establishment.id));
    },
  };
}
