import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { PathMemberLine, PathStore, StoredPath } from "#worker/usecases/path-ports.ts";
import { openDatabase } from "../open-database.ts";
import { reachedCompetences } from "../reached-competences.ts";
import { user } from "../schema/accounts.ts";
import { path, pathMember } from "../schema/paths.ts";
import { establishment, practiceAnswer, practiceLevel, pupil } from "../schema/school.ts";

const codes = z.array(z.enum(COMPETENCES));

function toPath({ kind, competences, ...row }: typeof path.$inferSelect): StoredPath {
  return { ...row, plan: { kind, competences: codes.parse(JSON.parse(competences)) } };
}

/** Paths and who is in them, in D1. */
export function pathStore(db: D1Database): PathStore {
  const database = openDatabase(db);
  const mine = (code: string, userId: string) => and(eq(pathMember.code, code), eq(pathMember.userId, userId));
  // Who has left the school goes on practising, and the school sees nothing of it.
  const isStillHere = sql`(not exists (select 1 from pupil as line where line.user_id = ${pathMember.userId}
      and line.establishment_id = ${path.establishmentId})
    or exists (select 1 from pupil as line where line.user_id = ${pathMember.userId}
      and line.establishment_id = ${path.establishmentId} and line.disabled_at_s is null))`;
  const withSchool = () =>
    database
      .select({ path, establishmentName: establishment.name })
      .from(path)
      .innerJoin(establishment, eq(establishment.id, path.establishmentId));
  return {
    async create({ plan, ...row }) {
      const values = { ...row, kind: plan.kind, competences: JSON.stringify(plan.competences) };
      const made = await database.insert(path).values(values).onConflictDoNothing().returning({ code: path.code });
      return made.length === 1 ? "created" : "taken";
    },

    async find(code) {
      const [row] = await withSchool().where(eq(path.code, code));
      return row === undefined ? null : { ...toPath(row.path), establishmentName: row.establishmentName };
    },

    async list(establishmentId) {
      // Who is no pupil of the school and has not shown results is in no count of them.
      const isShown = sql`(${pathMember.sharedAtS} is not null or exists (select 1 from pupil where pupil.user_id = ${pathMember.userId} and pupil.establishment_id = ${path.establishmentId} and pupil.disabled_at_s is null))`;
      const isReady = sql`${reachedCompetences(pathMember.userId)} >= 5 and ${isShown}`;
      const rows = await database
        .select({
          path,
          members: count(pathMember.userId),
          joined: count(pathMember.joinedAtS),
          finished: count(pathMember.finishedAtS),
          certifiable: sql<number>`coalesce(sum(case when ${isReady} then 1 else 0 end), 0)`,
        })
        .from(path)
        .leftJoin(pathMember, and(eq(pathMember.code, path.code), isStillHere))
        .where(eq(path.establishmentId, establishmentId))
        .groupBy(path.code)
        .orderBy(desc(path.createdAtS), path.code);
      return rows.map(({ path: row, ...counts }) => ({ ...toPath(row), ...counts }));
    },

    async close(code, atS) {
      await database
        .update(path)
        .set({ closedAtS: atS })
        .where(and(eq(path.code, code), isNull(path.closedAtS)));
    },

    async give(code, userIds, atS) {
      await database.run(sql`insert into path_member (code, user_id, given_at_s)
        select ${code}, value, ${atS} from json_each(${JSON.stringify(userIds)}) where true on conflict do nothing`);
    },

    async join(code, userId, atS) {
      await database
        .insert(pathMember)
        .values({ code, userId, joinedAtS: atS })
        .onConflictDoUpdate({
          target: [pathMember.code, pathMember.userId],
          set: { joinedAtS: sql`coalesce(${pathMember.joinedAtS}, ${atS})` },
        });
    },

    async share(code, userId, atS) {
      await database.update(pathMember).set({ sharedAtS: atS }).where(mine(code, userId));
    },

    async finish(code, userId, end, atS) {
      const running = and(mine(code, userId), isNull(pathMember.finishedAtS));
      await database.update(pathMember).set({ end, finishedAtS: atS }).where(running);
    },

    async member(code, userId) {
      const [row] = await database.select().from(pathMember).where(mine(code, userId));
      if (row === undefined) return null;
      const { code: _, ...member } = row;
      return member;
    },

    async members(code) {
      const inside = database.select({ userId: pathMember.userId }).from(pathMember).where(eq(pathMember.code, code));
      // Not one batch: there, columns of one name in joined tables fall into one.
      const [rows, given, levels] = await Promise.all([
        database
          .select({ member: pathMember, account: user.name, pupil })
          .from(pathMember)
          .innerJoin(path, eq(path.code, pathMember.code))
          .innerJoin(user, eq(user.id, pathMember.userId))
          .leftJoin(
            pupil,
            and(
              eq(pupil.userId, pathMember.userId),
              eq(pupil.establishmentId, path.establishmentId),
              isNull(pupil.disabledAtS),
            ),
          )
          .where(and(eq(pathMember.code, code), isStillHere)),
        database
          .select({
            userId: practiceAnswer.userId,
            asked: count(),
            right: sql<number>`sum(${practiceAnswer.isRight})`,
          })
          .from(practiceAnswer)
          .where(eq(practiceAnswer.path, code))
          .groupBy(practiceAnswer.userId),
        database
          .select({ userId: practiceLevel.userId, competence: practiceLevel.competence, level: practiceLevel.level })
          .from(practiceLevel)
          .where(sql`${practiceLevel.userId} in ${inside}`),
      ]);
      return rows.map(({ member: { code: _, ...member }, account, pupil: known }): PathMemberLine => {
        const answers = given.find(({ userId }) => userId === member.userId);
        const own = levels.filter(({ userId }) => userId === member.userId);
        return {
          ...member,
          lastName: known?.calledLastName ?? known?.preferredLastName ?? known?.lastName ?? account,
          firstName: known?.calledFirstName ?? known?.firstName ?? "",
          division: known?.division ?? null,
          isPupil: known !== null,
          asked: answers?.asked ?? 0,
          right: answers?.right ?? 0,
          levels: Object.fromEntries(own.map(({ competence, level }) => [competence, level])),
        };
      });
    },

    async ofAccount(userId) {
      const rows = await database
        .select({ path, establishmentName: establishment.name, member: pathMember })
        .from(pathMember)
        .innerJoin(path, eq(path.code, pathMember.code))
        .innerJoin(establishment, eq(establishment.id, path.establishmentId))
        .where(and(eq(pathMember.userId, userId), isNull(path.closedAtS)))
        .orderBy(desc(path.createdAtS), path.code);
      return rows.map(({ path: row, establishmentName, member: { code: _, ...member } }) => ({
        path: { ...toPath(row), establishmentName },
        member,
      }));
    },

    async divisionOf(establishmentId, userId) {
      const [row] = await database
        .select({ division: pupil.division })
        .from(pupil)
        .where(and(eq(pupil.userId, userId), eq(pupil.establishmentId, establishmentId), isNull(pupil.disabledAtS)));
      return row?.division ?? null;
    },
  };
}
