import { and, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { RollPupil } from "#worker/core/people/roll.ts";
import type { PupilAccount, RollChange, RollStore } from "#worker/usecases/roll-ports.ts";
import { insertEvents } from "../insert-events.ts";
import { inChunks, jsonList } from "../json-list.ts";
import { openDatabase } from "../open-database.ts";
import { runTogether } from "../run-together.ts";
import { user } from "../schema/accounts.ts";
import { pupil, rollImport } from "../schema/school.ts";
import { isUniqueViolation } from "../unique-violation.ts";

const taken = z.array(z.object({ username: z.string() }));

export function rollStore(db: D1Database): RollStore {
  const database = openDatabase(db);
  const newest = (establishmentId: string) =>
    database
      .select({
        id: rollImport.id,
        fileName: rollImport.fileName,
        importedByName: sql<string>`coalesce(${user.name}, '')`,
        importedAtS: rollImport.importedAtS,
        added: rollImport.added,
        changed: rollImport.changed,
        unchanged: rollImport.unchanged,
        disabled: rollImport.disabled,
        undoneAtS: rollImport.undoneAtS,
        fingerprint: rollImport.fingerprint,
      })
      .from(rollImport)
      .leftJoin(user, eq(user.id, rollImport.importedBy))
      .where(eq(rollImport.establishmentId, establishmentId))
      .orderBy(desc(rollImport.importedAtS), desc(rollImport.id));
  return {
    async current(establishmentId) {
      const rows = await database
        .select()
        .from(pupil)
        .where(and(eq(pupil.establishmentId, establishmentId), isNull(pupil.mergedInto)));
      return rows.map((row) => ({
        id: row.id,
        userId: row.userId,
        disabled: row.disabledAtS !== null,
        calledLastName: row.calledLastName,
        calledFirstName: row.calledFirstName,
        nationalStudentId: row.ine,
        ownId: row.ownId,
        lastName: row.lastName,
        preferredLastName: row.preferredLastName,
        firstName: row.firstName,
        middleName: row.middleName,
        thirdName: row.thirdName,
        sex: row.sex,
        birthdate: row.birthDate,
        birthCountryCode: row.birthCountryCode,
        birthProvinceCode: row.birthProvinceCode,
        birthCityCode: row.birthCityCode,
        birthCity: row.birthCity,
        mefCode: row.mefCode,
        status: row.status,
        division: row.division,
      }));
    },

    async takenUsernames(bases) {
      // A range for each base uses the index: ":" is the sign after "9".
      const rows = await database.all(sql`
        select username from json_each(${JSON.stringify(bases)}) as base
        join user on user.username >= base.value || '0' and user.username < base.value || ':'`);
      return new Set(taken.parse(rows).map((row) => row.username));
    },

    async apply(change) {
      try {
        await runTogether(db, statements(change));
        return "applied";
      } catch (error) {
        if (isUniqueViolation(error)) return "conflict";
        throw error;
      }
    },

    async accountsElsewhere(establishmentId, ines) {
      const rows = await database
        .select({ nationalStudentId: pupil.ine, birthdate: pupil.birthDate, userId: pupil.userId, pupilId: pupil.id })
        .from(pupil)
        .where(
          and(
            sql`${pupil.ine} in ${jsonList(ines)}`,
            ne(pupil.establishmentId, establishmentId),
            isNotNull(pupil.userId),
          ),
        )
        .orderBy(desc(pupil.updatedAtS), desc(pupil.id));
      return rows.flatMap(({ nationalStudentId, userId, ...one }) =>
        nationalStudentId === null || userId === null ? [] : [{ ...one, nationalStudentId, userId }],
      );
    },

    async done(establishmentId, fingerprint) {
      const [latest] = await newest(establishmentId).limit(1);
      return latest?.fingerprint === fingerprint && latest.undoneAtS === null ? latest : null;
    },

    imports(establishmentId, limit) {
      return newest(establishmentId).limit(limit);
    },

    async undo(asked) {
      const [first] = await runTogether(db, undoStatements(asked));
      return first?.meta.changes === 1 ? "undone" : "not-latest";
    },
  };
}

/** One transaction: the import's own line with what it is about to change, then accounts before the pupils that point at them. */
function statements(change: RollChange): SQL[] {
  const accounts = [
    ...change.added.flatMap((one) => accountOf(one, one)),
    ...change.updated.flatMap((one) => (one.account === null ? [] : accountOf(one, one.account))),
  ];
  const updated = change.updated.map(({ account, ...one }) => ({ ...one, userId: account?.userId ?? null }));
  const { importId } = change;
  return [
    ...(importId === null ? [] : keepImport({ ...change, importId })),
    ...inChunks(accounts).map((rows) => insertAccounts(rows, change.atS)),
    ...inChunks(change.added).map((rows) => insertPupils(rows, change)),
    ...inChunks(updated).flatMap((rows) => [updatePupils(rows, change), renameAccounts(rows, change.atS)]),
    ...inChunks(change.disabledIds).map(
      (ids) => sql`update pupil set disabled_at_s = ${change.atS}, updated_at_s = ${change.atS}
        where establishment_id = ${change.establishmentId} and id in ${jsonList(ids)}`,
    ),
    ...inChunks(change.events).map(insertEvents),
  ];
}

const CALLED = sql.raw(`coalesce(pupil.called_first_name, pupil.first_name) || ' ' ||
  coalesce(pupil.called_last_name, pupil.preferred_last_name, pupil.last_name)`);

type Account = { userId: string; username: string; name: string };

/** Nothing for an account that another school made: it is the pupil's already. */
function accountOf(person: RollPupil, { userId, username }: PupilAccount): Account[] {
  if (username === null) return [];
  const name = `${person.firstName} ${person.preferredLastName ?? person.lastName}`;
  return [{ userId, username, name }];
}

/** No password: one is made only when a slip, a list or a reset asks for it. */
function insertAccounts(accounts: Account[], atS: number): SQL {
  return sql`insert into user (id, name, email, email_verified, created_at, updated_at, username, display_username, kind,
      must_change_password)
    select value->>'userId', value->>'name', (value->>'userId') || '@pupil.invalid', 0, ${atS * 1000}, ${atS * 1000},
      value->>'username', value->>'username', 'pupil', 0
    from json_each(${JSON.stringify(accounts)})`;
}

/** Column of `pupil` → property of the roll. */
const CONTENT = [
  ["ine", "nationalStudentId"],
  ["own_id", "ownId"],
  ["last_name", "lastName"],
  ["preferred_last_name", "preferredLastName"],
  ["first_name", "firstName"],
  ["middle_name", "middleName"],
  ["third_name", "thirdName"],
  ["sex", "sex"],
  ["birth_date", "birthdate"],
  ["birth_country_code", "birthCountryCode"],
  ["birth_province_code", "birthProvinceCode"],
  ["birth_city_code", "birthCityCode"],
  ["birth_city", "birthCity"],
  ["mef_code", "mefCode"],
  ["status", "status"],
  ["division", "division"],
] as const satisfies readonly (readonly [string, keyof RollPupil])[];

type PupilRow = RollPupil & { id: string; userId: string | null };

function insertPupils(rows: PupilRow[], { establishmentId, importId, atS }: RollChange): SQL {
  const columns = sql.raw(CONTENT.map(([column]) => column).join(", "));
  const values = sql.raw(CONTENT.map(([, property]) => `value->>'${property}'`).join(", "));
  return sql`insert into pupil (id, establishment_id, user_id, import_id, created_at_s, updated_at_s, ${columns})
    select value->>'id', ${establishmentId}, value->>'userId', ${importId}, ${atS}, ${atS}, ${values}
    from json_each(${JSON.stringify(rows)})`;
}

/** The `+` keeps SQLite from starting at the school's index: it read the whole list for each pupil, 35 s for 3,000. */
function updatePupils(rows: PupilRow[], { establishmentId, atS }: RollChange): SQL {
  const sets = sql.raw(CONTENT.map(([column, property]) => `${column} = incoming.value->>'${property}'`).join(", "));
  return sql`update pupil set ${sets}, user_id = coalesce(pupil.user_id, incoming.value->>'userId'),
      disabled_at_s = null, updated_at_s = ${atS}
    from json_each(${JSON.stringify(rows)}) as incoming
    where pupil.id = incoming.value->>'id' and +pupil.establishment_id = ${establishmentId}`;
}

/** After the pupils: an account is named as its pupil is called. */
function renameAccounts(rows: PupilRow[], atS: number): SQL {
  return sql`update user set name = ${CALLED}, updated_at = ${atS * 1000}
    from json_each(${JSON.stringify(rows)}) as incoming join pupil on pupil.id = incoming.value->>'id'
    where user.id = pupil.user_id`;
}

const KEPT = [...CONTENT.map(([column]) => column), "disabled_at_s"];

function keepImport(change: RollChange & { importId: string }): SQL[] {
  const { importId, establishmentId, added, updated, disabledIds } = change;
  return [
    sql`insert into roll_import (id, establishment_id, file_name, fingerprint, imported_by, imported_at_s, added, changed,
        unchanged, disabled)
      values (${importId}, ${establishmentId}, ${change.fileName}, ${change.fingerprint}, ${change.importedBy},
        ${change.atS}, ${added.length}, ${updated.length}, ${change.unchanged}, ${disabledIds.length})`,
    ...inChunks([...updated.map(({ id }) => id), ...disabledIds]).map((ids) => keepBefore(ids, change)),
  ];
}

/** The lines that this import is about to change, as they are. */
function keepBefore(ids: string[], { establishmentId, importId }: RollChange): SQL {
  const pairs = sql.raw(KEPT.map((column) => `'${column}', pupil.${column}`).join(", "));
  return sql`insert into roll_import_before (import_id, pupil_id, content)
    select ${importId}, pupil.id, json_object(${pairs}) from pupil
    where establishment_id = ${establishmentId} and id in ${jsonList(ids)}`;
}

/** The first statement says whether it may be undone; the others do nothing unless it did. */
function undoStatements({ establishmentId, importId, atS }: Parameters<RollStore["undo"]>[0]): SQL[] {
  const isUndone = sql`exists (select 1 from roll_import where id = ${importId}
    and establishment_id = ${establishmentId} and undone_at_s = ${atS})`;
  const sets = sql.raw(KEPT.map((column) => `${column} = before.content->>'${column}'`).join(", "));
  return [
    sql`update roll_import set undone_at_s = ${atS} where undone_at_s is null and id = ${importId} and id = (
      select id from roll_import where establishment_id = ${establishmentId} and undone_at_s is null
      order by imported_at_s desc, id desc limit 1)`,
    sql`update pupil set ${sets}, updated_at_s = ${atS} from roll_import_before as before
      where before.import_id = ${importId} and pupil.id = before.pupil_id
      and pupil.establishment_id = ${establishmentId} and ${isUndone}`,
    sql`update user set name = ${CALLED}, updated_at = ${atS * 1000}
      from pupil join roll_import_before as before on before.pupil_id = pupil.id
      where before.import_id = ${importId} and user.id = pupil.user_id and ${isUndone}`,
    sql`update pupil set disabled_at_s = ${atS}, updated_at_s = ${atS}
      where establishment_id = ${establishmentId} and import_id = ${importId} and ${isUndone}`,
  ];
}
