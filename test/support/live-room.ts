import { env } from "cloudflare:workers";
import { onTestFinished } from "vitest";
import type { LiveSession } from "#worker/live/live-session.ts";
import type { LiveIdentity } from "#worker/usecases/ports.ts";
import { CODE, someItems } from "./session-factory.ts";

export type LiveStub = DurableObjectStub<LiveSession>;

export type LiveRoomSeed = {
  number: number;
  stub: LiveStub;
  candidateIds: string[];
  candidate(at?: number): Extract<LiveIdentity, { role: "candidate" }>;
  supervisor(name?: string): Extract<LiveIdentity, { role: "supervisor" }>;
};

type Wanted = {
  candidates?: number;
  extraTimePercent?: number;
  graceSeconds?: number | null;
  baseSeconds?: number;
  /** false: no account has joined as these candidates yet */
  joined?: boolean;
};

let rooms = 0;

/** A session in D1 with joined candidates, an active bank of 64 questions, and the stub of its live object. */
export async function aLiveRoom(wanted: Wanted = {}): Promise<LiveRoomSeed> {
  const { candidates = 1, extraTimePercent = 0, graceSeconds = 300, baseSeconds = 6300, joined = true } = wanted;
  await publishBank();
  rooms += 1;
  const number = 50_000 + rooms;
  const candidateIds = Array.from({ length: candidates }, (_, at) => `cand-${rooms}-${at}`);
  const { DB } = env;
  await DB.batch([
    DB.prepare(
      "insert into establishment (id, uai, name, kind, created_at_s) values (?1, ?2, 'Collège Jeanne-Barret', 'COLLEGE', 0)",
    ).bind(`school-${rooms}`, `098${String(rooms).padStart(4, "0")}A`),
    DB.prepare(
      `insert into certification_session (number, establishment_id, site, room, date, time, supervisors, access_code,
        supervisor_password, base_duration_seconds, grace_seconds, created_by, created_at_s)
       values (?1, ?2, 'Site', 'B12', '2026-01-12', '09:00', 'N. Berger', ?3, 'BCD234', ?4, ?5, 'staff', 0)`,
    ).bind(number, `school-${rooms}`, CODE, baseSeconds, graceSeconds),
    ...candidateIds.flatMap((id, at) => [
      DB.prepare(
        `insert into user (id, name, email, email_verified, created_at, updated_at, kind)
         values (?1, ?1, ?1 || '@pupil.invalid', 0, 0, 0, 'pupil')`,
      ).bind(`user-${id}`),
      DB.prepare(
        `insert into candidate (id, session_number, last_name, first_name, birth_date, division, extra_time_percent,
          user_id, created_at_s) values (?1, ?2, ?3, ?4, '2012-02-29', '3e A', ?5, ?6, 0)`,
      ).bind(id, number, `NOM-${at}`, `Prenom-${at}`, extraTimePercent, joined ? `user-${id}` : null),
    ]),
  ]);
  return {
    number,
    stub: env.LIVE_SESSION.getByName(`session-${number}`),
    candidateIds,
    candidate(at = 0) {
      const candidateId = candidateIds[at] ?? "";
      return { role: "candidate", userId: `user-${candidateId}`, candidateId };
    },
    supervisor: (name = "Nina BERGER") => ({ role: "supervisor", userId: `u-${name}`, name }),
  };
}

/** Every question of the live bank has this file. */
const A_DOCUMENT = { file: "trajets.csv", texts: { fr: { label: "les trajets" }, en: { label: "the trips" } } };

async function publishBank(): Promise<void> {
  const { DB } = env;
  if ((await DB.prepare("select 1 from bank_version where id = 'bank-live'").first()) !== null) return;
  const items = someItems().map((item) => ({ ...item, documents: [A_DOCUMENT] }));
  await DB.batch([
    DB.prepare(
      "insert into bank_version (id, checksum, item_count, published_at_s, activated_at_s) values ('bank-live', 'live', ?, 1, 2)",
    ).bind(items.length),
    ...items.map((item) =>
      DB.prepare("insert into bank_item (version_id, item_id, json) values ('bank-live', ?, ?)").bind(
        item.id,
        JSON.stringify(item),
      ),
    ),
    DB.prepare(
      "insert into bank_file (version_id, name, media_type, bytes) values ('bank-live', ?, 'text/csv', ?)",
    ).bind(A_DOCUMENT.file, new TextEncoder().encode("date;km\n")),
  ]);
}

export type AttemptRow = {
  finished_at_s: number | null;
  finish_reason: string | null;
  started_at_s: number;
  record: string;
  outbox_sequence: number;
};

/** What D1 holds of the tests of a session, by candidate. */
export async function attemptRows(number: number): Promise<AttemptRow[]> {
  const { results } = await env.DB.prepare(
    "select started_at_s, finished_at_s, finish_reason, record, outbox_sequence from attempt where session_number = ? order by candidate_id",
  )
    .bind(number)
    .all<AttemptRow>();
  return results;
}

/** D1 refuses the table `name` until the function that is given back is called, or the test ends. */
export async function breakTable(name: "attempt" | "bank_version" | "practice_answer"): Promise<() => Promise<void>> {
  let isBroken = true;
  const repair = async () => {
    if (isBroken) await env.DB.prepare(`alter table away rename to ${name}`).run();
    isBroken = false;
  };
  await env.DB.prepare(`alter table ${name} rename to away`).run();
  onTestFinished(repair);
  return repair;
}
