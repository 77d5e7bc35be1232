import { and, asc, desc, eq, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { ErasureStore } from "#worker/usecases/erasure-ports.ts";
import { erasePersonRows } from "../erase-person-rows.ts";
import { jsonList } from "../json-list.ts";
import { maskPersonTexts } from "../mask-person-texts.ts";
import { openDatabase } from "../open-database.ts";
import { erasureBlocks, surveyErasure } from "../queries/erasure-survey.ts";
import { personReader } from "../queries/person-reader.ts";
import { runTogether } from "../run-together.ts";
import { erasure, erasureRoom } from "../schema/keeping.ts";
import { isActed, writeActed } from "../write-act.ts";

const ids = z.array(z.string());
const erased = z.object({
  userIds: ids,
  pupilIds: ids,
  candidateIds: ids,
  emails: ids,
  names: ids,
  isStaff: z.boolean(),
});
const counts = z.record(z.string(), z.number());

export function erasureStore(db: D1Database): ErasureStore {
  const database = openDatabase(db);
  const roomsOf = (erasureIds: readonly string[]) =>
    database
      .select()
      .from(erasureRoom)
      .where(sql`${erasureRoom.erasureId} in ${jsonList(erasureIds)}`)
      .orderBy(asc(erasureRoom.sessionNumber));
  return {
    survey: async (links) => surveyErasure(db, links, await personReader(db).rooms(links)),

    async open({ id, atS, reason, links, person, rooms, certificates }, act) {
      const clear = sql.join(
        Object.values(erasureBlocks(links)).map((block): SQL => sql`not exists (${block})`),
        sql` and `,
      );
      const users = jsonList(links.userIds);
      const changes = [
        sql`insert into erasure (id, asked_at_s, asked_by, reason, person, certificates, next_try_at_s)
          select ${id}, ${atS}, ${act.by}, ${reason}, ${JSON.stringify(person)}, ${certificates}, ${atS}
          where ${isActed(act)}`,
        sql`insert into erasure_room (erasure_id, session_number, next_try_at_s)
          select ${id}, value, ${atS} from json_each(${JSON.stringify(rooms)}) where ${isActed(act)}`,
        sql`update user set locked_at_s = coalesce(locked_at_s, ${atS}) where id in ${users} and ${isActed(act)}`,
        sql`delete from auth_session where user_id in ${users} and ${isActed(act)}`,
      ];
      return writeActed(db, act, changes, clear);
    },

    async due(nowS, limit) {
      const found = await database
        .select()
        .from(erasure)
        .where(
          and(
            isNull(erasure.finishedAtS),
            or(
              and(isNull(erasure.removed), lte(erasure.nextTryAtS, nowS)),
              sql`${erasure.removed} is not null and (not exists (select 1 from erasure_room
                where erasure_id = ${erasure.id} and done_at_s is null) or exists (select 1 from erasure_room
                where erasure_id = ${erasure.id} and done_at_s is null and erasure_room.next_try_at_s <= ${nowS}))`,
            ),
          ),
        )
        .orderBy(asc(erasure.askedAtS))
        .limit(limit);
      const rooms = await roomsOf(found.map(({ id }) => id));
      return found.flatMap(({ id, person, removed, failures }) => {
        if (person === null) return [];
        const due = rooms.filter((one) => one.erasureId === id && one.doneAtS === null && one.nextTryAtS <= nowS);
        return [
          {
            id,
            person: erased.parse(JSON.parse(person)),
            isInDatabase: removed === null,
            failures,
            rooms: due.map(({ sessionNumber, failures: tries }) => ({ sessionNumber, failures: tries })),
          },
        ];
      });
    },

    async eraseRows({ id, person }, nowS) {
      const masks = await maskPersonTexts(db, person);
      const rows = erasePersonRows(person, nowS);
      const done = await runTogether(db, [...masks, ...rows.map(({ statement }) => statement)]);
      const removed: Record<string, number> = masks.length === 0 ? {} : { texts: masks.length };
      for (const [at, { kind }] of rows.entries()) {
        const changes = done[masks.length + at]?.meta.changes ?? 0;
        if (changes > 0) removed[kind] = (removed[kind] ?? 0) + changes;
      }
      // After it: killed in between, it is done again, finds nothing and says so.
      await database
        .update(erasure)
        .set({ removed: JSON.stringify(removed), failure: null })
        .where(eq(erasure.id, id));
    },

    async failRows(id, failure, nextTryAtS) {
      const failures = sql`${erasure.failures} + 1`;
      await database.update(erasure).set({ failure, failures, nextTryAtS }).where(eq(erasure.id, id));
    },

    async saveRoom(id, { sessionNumber, atS, removed }) {
      await database
        .update(erasureRoom)
        .set({ doneAtS: atS, removed, failure: null })
        .where(and(eq(erasureRoom.erasureId, id), eq(erasureRoom.sessionNumber, sessionNumber)));
    },

    async failRoom(id, { sessionNumber, failure, nextTryAtS }) {
      await database
        .update(erasureRoom)
        .set({ failure, failures: sql`${erasureRoom.failures} + 1`, nextTryAtS })
        .where(and(eq(erasureRoom.erasureId, id), eq(erasureRoom.sessionNumber, sessionNumber)));
    },

    async finish(id, atS) {
      const finished = await database
        .update(erasure)
        .set({ finishedAtS: atS, person: null })
        .where(
          and(
            eq(erasure.id, id),
            isNull(erasure.finishedAtS),
            sql`${erasure.removed} is not null and not exists (select 1 from erasure_room
              where erasure_id = ${id} and done_at_s is null)`,
          ),
        )
        .returning({ id: erasure.id });
      return finished.length > 0;
    },

    async list(limit) {
      const found = await database
        .select()
        .from(erasure)
        .orderBy(desc(erasure.askedAtS), sql`erasure.rowid desc`)
        .limit(limit);
      const rooms = await roomsOf(found.map(({ id }) => id));
      return found.map(({ id, askedAtS, reason, finishedAtS, removed, certificates, failure }) => ({
        id,
        askedAtS,
        reason,
        finishedAtS,
        removed: removed === null ? {} : counts.parse(JSON.parse(removed)),
        certificates,
        failure,
        rooms: rooms
          .filter(({ erasureId }) => erasureId === id)
          .map(({ erasureId: _, nextTryAtS: _next, ...room }) => room),
      }));
    },
  };
}
