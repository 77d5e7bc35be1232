import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { establishmentSearchText } from "#worker/core/people/plan-establishment.ts";
import type { EstablishmentBook } from "#worker/usecases/establishment-ports.ts";
import { openDatabase } from "../open-database.ts";
import { user } from "../schema/accounts.ts";
import { establishment, membership, pupil } from "../schema/school.ts";
import { certificationSession as session } from "../schema/sessions.ts";
import { invitation } from "../schema/team.ts";
import { isUniqueViolation } from "../unique-violation.ts";
import { isActed, writeActed } from "../write-act.ts";

export function establishmentBook(db: D1Database): EstablishmentBook {
  const database = openDatabase(db);
  const stateOf = async (id: string) => {
    const [found] = await database
      .select({ archivedAtS: establishment.archivedAtS })
      .from(establishment)
      .where(eq(establishment.id, id));
    return found ?? null;
  };

  return {
    async list({ words, kind, isArchived, offset, limit }) {
      const wanted = and(
        isArchived ? isNotNull(establishment.archivedAtS) : isNull(establishment.archivedAtS),
        kind === null ? undefined : eq(establishment.kind, kind),
        ...words.map((word) => sql`instr(${establishment.searchText}, ${word}) > 0`),
      );
      const [lines, [count]] = await database.batch([
        database
          .select({
            id: establishment.id,
            uai: establishment.uai,
            name: establishment.name,
            city: establishment.city,
            kind: establishment.kind,
            archivedAtS: establishment.archivedAtS,
            admins: sql<number>`(select count(*) from membership
              where membership.establishment_id = ${establishment.id} and membership.role = 'admin')`,
          })
          .from(establishment)
          .where(wanted)
          .orderBy(asc(establishment.name), asc(establishment.id))
          .limit(limit)
          .offset(offset),
        database.select({ total: sql<number>`count(*)` }).from(establishment).where(wanted),
      ]);
      return { lines, total: count?.total ?? 0 };
    },

    async sheet(id) {
      const [[found], members, invited, [roll], [sessions]] = await database.batch([
        database.select().from(establishment).where(eq(establishment.id, id)),
        database
          .select({ userId: user.id, name: user.name, email: user.email, role: membership.role })
          .from(membership)
          .innerJoin(user, eq(user.id, membership.userId))
          .where(eq(membership.establishmentId, id))
          .orderBy(asc(user.name), asc(user.id)),
        database
          .select({ email: invitation.email, createdAtS: invitation.createdAtS })
          .from(invitation)
          .where(and(eq(invitation.establishmentId, id), eq(invitation.role, "admin")))
          .orderBy(asc(invitation.email)),
        database
          .select({ pupils: sql<number>`count(*)` })
          .from(pupil)
          .where(and(eq(pupil.establishmentId, id), isNull(pupil.disabledAtS))),
        database
          .select({
            planned: sql<number>`count(*) filter (where ${session.firstStartedAtS} is null and ${session.finalisedAtS} is null)`,
            begun: sql<number>`count(*) filter (where ${session.firstStartedAtS} is not null and ${session.finalisedAtS} is null)`,
            finalised: sql<number>`count(*) filter (where ${session.finalisedAtS} is not null and ${session.publishedAtS} is null)`,
            published: sql<number>`count(*) filter (where ${session.publishedAtS} is not null)`,
          })
          .from(session)
          .where(eq(session.establishmentId, id)),
      ]);
      if (found === undefined) return null;
      const { searchText: _folded, ...facts } = found;
      return {
        ...facts,
        admins: members
          .filter(({ role }) => role === "admin")
          .map(({ userId, name, email }) => ({ userId, name, email })),
        members: members.length,
        invited,
        pupils: roll?.pupils ?? 0,
        sessions: sessions ?? { planned: 0, begun: 0, finalised: 0, published: 0 },
      };
    },

    async open(fresh, act) {
      const row = database.insert(establishment).values({ ...fresh, searchText: establishmentSearchText(fresh) });
      return (await unlessTaken(() => writeActed(db, act, [row]))) === "taken" ? "taken" : "opened";
    },

    async edit(id, facts, act) {
      const row = database
        .update(establishment)
        .set({ ...facts, searchText: establishmentSearchText(facts) })
        .where(eq(establishment.id, id));
      const saved = await unlessTaken(() => writeActed(db, act, [row], one(id, sql`true`)));
      if (saved === "taken") return "taken";
      return saved ? "saved" : "absent";
    },

    async archive(id, runningSinceS, act) {
      // The index of open sessions: the few of this school that are not finalised.
      const isQuiet = sql`archived_at_s is null and not exists (select 1 from certification_session as held
        where held.establishment_id = ${id} and held.finalised_at_s is null and held.first_started_at_s > ${runningSinceS})`;
      const row = sql`update establishment set archived_at_s = ${act.atS} where id = ${id} and ${isActed(act)}`;
      if (await writeActed(db, act, [row], one(id, isQuiet))) return "archived";
      const found = await stateOf(id);
      if (found === null) return "absent";
      return found.archivedAtS === null ? "running" : "archived";
    },

    async reopen(id, act) {
      const row = sql`update establishment set archived_at_s = null where id = ${id} and ${isActed(act)}`;
      if (await writeActed(db, act, [row], one(id, sql`archived_at_s is not null`))) return "reopened";
      return (await stateOf(id)) === null ? "absent" : "reopened";
    },
  };
}

/** There is this establishment, and it is so. */
function one(id: string, state: SQL): SQL {
  return sql`exists (select 1 from establishment where id = ${id} and ${state})`;
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | "taken"> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return "taken";
    throw error;
  }
}
