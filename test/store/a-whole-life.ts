import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { aLiveRoom, type LiveRoomSeed, type LiveStub } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";

export const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

export async function read(sql: string, ...values: unknown[]) {
  const { results } = await env.DB.prepare(sql)
    .bind(...values)
    .all();
  return results;
}

const TABLES =
  "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%'";

/** Every row of every table of D1, as text. */
export async function dumpD1(): Promise<string> {
  const tables = await read(TABLES);
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await read(`select * from "${name}"`)]));
  return JSON.stringify(rows);
}

/** Every row of every table of an object's storage, as text. */
export function dumpRoom(stub: LiveStub): Promise<string> {
  return runInDurableObject(stub, (_, { storage }) => {
    const tables = storage.sql.exec(TABLES).toArray();
    return JSON.stringify(tables.map(({ name }) => [name, storage.sql.exec(`select * from "${name}"`).toArray()]));
  });
}

const NAME = ["ZÉPHIRIN-QUATREMÈRE", "Ysoline", "2011-07-19"];
const FACTS = JSON.stringify({ NAME, ine: "987654321QZ" });

/** Whatever would tell who it was, in any table. */
const TRACES = /z[eé]phirin|quatrem[eè]re|ysoline|\byso\b|2011-07-19|19\/07\/2011|987654321QZ/i;

/** The first trace with what stands around it: a failure says where. */
export function traceIn(dump: string): string | null {
  const at = dump.search(TRACES);
  return at === -1 ? null : dump.slice(Math.max(0, at - 90), at + 60);
}

/** A room whose first candidate has left all that Vigie may know of a pupil; their test is running. */
export async function aWholeLife() {
  const room = await aLiveRoom({ candidates: 2 });
  const [candidateId = "", neighbour = ""] = room.candidateIds;
  const { userId } = room.candidate();
  const line = `line-${room.number}`;
  await writeRoll(room, line, userId);
  await run(
    `update candidate set last_name = ?1, first_name = ?2, birth_date = ?3, pupil_id = ?4, external_id = 'zephirin-7',
      email = 'zephirin@exemple.test', result_email = 'zephirin@exemple.test',
      identity_key = 'ysoline|zephirinquatremere|2011-07-19' where id = ?5`,
    ...NAME,
    line,
    candidateId,
  );
  const { pupil, watcher, question } = await aPupilInTest(room);
  await pupil.answer(question);
  const commands: SupervisorWireCommand[] = [
    { type: "add-note", candidateId, code: "C1", text: "Ysoline s’écrit avec un y" },
    { type: "add-note", candidateId: neighbour, code: "C6", text: "parle avec Zéphirin" },
    { type: "add-note", candidateId: null, code: "C7", text: "Ysoline a renversé de l’eau" },
    { type: "grant", candidateIds: [candidateId], seconds: 300, reason: "Le poste d’Ysoline était lent" },
    { type: "send-message", candidateIds: [candidateId, neighbour], text: "Chut Ysoline" },
    { type: "pause-room", reason: "Malaise d’Ysoline Zephirin Quatremère" },
    { type: "resume-room" },
  ];
  for (const command of commands) {
    const done = await watcher.send(command);
    if (done !== "ok") throw new Error(`${command.type}: ${done}`);
  }
  return { room, candidateId, neighbour, userId, line, pupil, watcher };
}

async function writeRoll(room: LiveRoomSeed, line: string, userId: string): Promise<void> {
  const [school] = await read(
    "select establishment_id as id from certification_session where number = ?1",
    room.number,
  );
  await run(
    "update user set name = ?1 || ' ' || ?2, username = 'ysoline.zephirin', display_username = 'ysoline.zephirin' where id = ?3",
    NAME[1],
    NAME[0],
    userId,
  );
  await run(
    `insert into pupil (id, establishment_id, ine, last_name, first_name, birth_date, called_first_name, division, user_id,
      created_at_s, updated_at_s) values (?1, ?2, '987654321QZ', ?3, ?4, ?5, 'Yso', '3e A', ?6, 1, 1)`,
    line,
    school?.id,
    ...NAME,
    userId,
  );
  const imported = `import-${room.number}`;
  await run(
    `insert into roll_import (id, establishment_id, file_name, imported_by, imported_at_s, added, changed, unchanged, disabled)
     values (?1, ?2, 'f', 'x', 1, 0, 1, 0, 0)`,
    imported,
    school?.id,
  );
  await run("insert into roll_import_before values (?1, ?2, ?3)", imported, line, FACTS);
  await run(
    "insert into pupil_event (id, pupil_id, kind, by, at_s, detail) values (?1, ?2, 'called', 'x', 1, 'Ysoline')",
    `event-${room.number}`,
    line,
  );
  await run("insert into pupil_need values (?1, 33, 'Ysoline près de la porte', 'x', 1)", line);
  await run("insert into practice_level (user_id, competence, level, updated_at_s) values (?1, '1.1', 2, 1)", userId);
  await run(
    `insert into auth_session (id, expires_at, token, created_at, updated_at, user_id) values (?1, 9000000000000, ?1, 0, 0, ?2)`,
    `login-${room.number}`,
    userId,
  );
}

/** Finalised, published, with a certificate in somebody's hands and an identity that the jury corrected. */
export async function publish(room: LiveRoomSeed, candidateId: string, code: string): Promise<void> {
  await room.stub.finalise(room.number, { userId: "staff", name: "Lou" });
  await run(
    `update certification_session set finalised_at_s = 5, published_at_s = 6, observations = 'Ysoline arrivée tard'
     where number = ?1`,
    room.number,
  );
  await run(
    `insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level, competence_levels,
      verification_code) values (?1, 1, 5, 'validated', 574, 4, '{"1.1":4}', ?2)`,
    candidateId,
    code,
  );
  await run("insert into certificate_issue values (?1, ?2, 7)", code, candidateId);
  await run("insert into certificate_share (token, candidate_id, created_at_s) values (?1, ?2, 7)", code, candidateId);
  await run(
    `insert into platform_act (id, at_s, by, by_name, act, session_number, candidate_id, reason, before, after)
     values (?1, 6, 'j', 'Le jury', 'identity-corrected', ?2, ?3, 'Ysoline et non Isoline', ?4, ?4)`,
    `act-${room.number}`,
    room.number,
    candidateId,
    FACTS,
  );
}

/** Names of the tables of D1 and of an object's storage. */
export async function tableNames(stub: LiveStub): Promise<{ d1: string[]; room: string[] }> {
  const names = (rows: Record<string, unknown>[]) => rows.map(({ name }) => String(name)).sort();
  const room = await runInDurableObject(stub, (_, { storage }) => storage.sql.exec(TABLES).toArray());
  return { d1: names(await read(TABLES)).filter((name) => name !== "d1_migrations"), room: names(room) };
}
