import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import { RETENTION } from "#worker/core/people/retention.ts";
import { showJudgedTest } from "#worker/usecases/jury/show-test.ts";
import { applyRetention } from "#worker/usecases/keeping/apply-retention.ts";
import { setRetention } from "#worker/usecases/keeping/set-retention.ts";
import { showRetention } from "#worker/usecases/keeping/show-retention.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { enrolled } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const DAY_S = 86_400;
const OPERATOR = {
  userId: "op",
  name: "Ana Prat",
  kind: "adult" as const,
  platformRoles: ["operator" as const],
  memberships: [],
};

const depsAt = (atS: number) => ({ ...buildDeps(env), clock: { nowMs: () => atS * 1000 } });
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const read = async (sql: string, ...values: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all()
  ).results;

async function dueOf(kind: string, atS: number): Promise<number | undefined> {
  const shown = await showRetention({ actor: OPERATOR }, depsAt(atS));
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value.periods.find((one) => one.kind === kind)?.due;
}

test("K1: an operator sets a period within its bounds, and the act is written; nobody else may", async () => {
  const deps = depsAt(1_000);
  expect(await deps.retention.periods()).toEqual({
    "login-traces": 30,
    "roll-copies": 365,
    "closed-tokens": 365,
    "session-rooms": 365,
    "test-answers": 1095,
    "practice-answers": 1095,
    "roll-leavers": 1095,
    "unused-accounts": 1095,
  });
  const set = (days: number, actor = OPERATOR) => setRetention({ actor, kind: "closed-tokens", days }, deps);
  expect(await set(29)).toMatchObject({ error: { code: "RETENTION_OUT_OF_BOUNDS", meta: { fewest: 30, most: 1095 } } });
  expect(await set(90.5)).toMatchObject({ error: { code: "RETENTION_OUT_OF_BOUNDS" } });
  expect(await set(90, { ...OPERATOR, platformRoles: [] })).toMatchObject({ error: { code: "OPERATOR_REQUIRED" } });
  expect(await set(90)).toEqual({ ok: true, value: null });
  expect((await deps.retention.periods())["closed-tokens"]).toBe(90);
  expect(await read("select act, subject, before, after from platform_act")).toEqual([
    { act: "retention-set", subject: "closed-tokens", before: "365", after: "90" },
  ]);
  await set(365);
});

test("K2: a trace of a login goes once its period has passed, not a second before; asking changes nothing", async () => {
  const { staffId } = await d1World();
  await run(
    `insert into auth_session (id, expires_at, token, created_at, updated_at, user_id, ip_address)
     values ('s1', 1000000, 't1', 0, 0, ?1, '10.0.0.1')`,
    staffId,
  );
  const atEnd = 1_000 + RETENTION["login-traces"].days * DAY_S;
  expect([await dueOf("login-traces", atEnd), await dueOf("login-traces", atEnd + 1)]).toEqual([0, 1]);
  await applyRetention(depsAt(atEnd));
  expect(await read("select id from auth_session")).toEqual([{ id: "s1" }]);
  await applyRetention(depsAt(atEnd + 1));
  expect(await read("select id from auth_session")).toEqual([]);
  const deps = depsAt(atEnd + 2);
  await applyRetention(deps);
  // The night that found nothing leaves no line.
  expect(await deps.retention.runs(10)).toEqual([
    { kind: "login-traces", atS: atEnd + 1, days: 30, removed: 1, failure: null },
  ]);
});

test("K3: copies of the roll from before a former import go; those of the latest stay, it may be undone", async () => {
  const world = await d1World();
  const [pupil] = await enrolled(world, [{ lastName: "ALBA" }]);
  for (const [id, atS] of [
    ["old", 10],
    ["new", 20],
  ] as const) {
    await run(
      `insert into roll_import (id, establishment_id, file_name, imported_by, imported_at_s, added, changed, unchanged, disabled)
       values (?1, ?2, 'f', 'x', ?3, 0, 1, 0, 0)`,
      `${id}-${world.establishmentId}`,
      world.otherEstablishmentId,
      atS,
    );
    await run("insert into roll_import_before values (?1, ?2, '{}')", `${id}-${world.establishmentId}`, pupil?.id);
  }
  await applyRetention(depsAt(21 + RETENTION["roll-copies"].days * DAY_S));
  expect(await read("select import_id from roll_import_before where pupil_id = ?1", pupil?.id)).toEqual([
    { import_id: `new-${world.establishmentId}` },
  ]);
});

test("K4: a room is deleted after its period; the head of its journal is kept; an open room stays", async () => {
  const clock = takeClock();
  const room = await aLiveRoom({ candidates: 1 });
  const open = await aLiveRoom({ candidates: 1 });
  const { pupil, question } = await aPupilInTest(room);
  await pupil.answer(question);
  await open.stub.overview(open.number);
  const nowS = Math.floor(clock.nowMs / 1000);
  expect((await room.stub.finalise(room.number, { userId: "staff", name: "Lou" })).ok).toBe(true);
  const before = await room.stub.journal(room.number, {
    newestFirst: false,
    candidateId: null,
    types: null,
    offset: 0,
    limit: 1000,
  });
  for (const number of [room.number, open.number]) {
    await run(
      "update certification_session set finalised_at_s = ?1, published_at_s = ?1 where number = ?2",
      nowS,
      number,
    );
  }
  const afterS = nowS + RETENTION["session-rooms"].days * DAY_S + 1;
  expect(await dueOf("session-rooms", afterS)).toBe(2);
  await applyRetention(depsAt(afterS));
  expect(await read("select * from forgotten_room")).toEqual([
    { session_number: room.number, at_s: afterS, entries: before.total, head: before.head.hash },
  ]);
  // Asked again by a page, the object does not fill itself with names anew.
  await evictDurableObject(room.stub);
  expect(await room.stub.overview(room.number)).toEqual({
    firstStartedAtMs: null,
    finalisedAtMs: null,
    candidates: [],
  });
  // What the room had handed over stays.
  expect(await read("select candidate_id from attempt where session_number = ?1", room.number)).toHaveLength(1);
  expect(await dueOf("session-rooms", afterS)).toBe(1);
  expect((await open.stub.overview(open.number)).candidates).toHaveLength(1);
});

test("K5: what was answered goes, verdicts and estimates stay: a result can be scored again", async () => {
  const room = await aLiveRoom({ candidates: 1 });
  const [candidateId = ""] = room.candidateIds;
  const question = {
    number: 1,
    itemId: "q1",
    skill: "s",
    competence: "1.1",
    tube: "t",
    discrimination: 1,
    difficulty: 0,
    servedAtMs: 1,
    outcome: { answer: { kind: "text", text: "Rennes" }, verdict: "right", answeredAtMs: 5, ability: 0.4 },
    setAside: null,
    kept: null,
  };
  const unanswered = { ...question, number: 2, outcome: null };
  await run(
    `insert into attempt (candidate_id, session_number, user_id, bank_version_id, locale, started_at_s, record, outbox_sequence)
     values (?1, ?2, 'u', 'v', 'fr', 1, ?3, 1)`,
    candidateId,
    room.number,
    JSON.stringify([question, unanswered]),
  );
  await run("update certification_session set published_at_s = 100 where number = ?1", room.number);
  await run(
    `insert into issue_report (id, session_number, code, description, created_by, created_at_s)
     values ('r1', ?1, 'C6', 'Léa parlait', 'x', 1)`,
    room.number,
  );
  await applyRetention(depsAt(101 + RETENTION["test-answers"].days * DAY_S));
  const [row] = await read("select record from attempt where candidate_id = ?1", candidateId);
  expect(JSON.parse(String(row?.record))).toEqual([
    { ...question, outcome: { ...question.outcome, answer: { kind: "forgotten" } } },
    unanswered,
  ]);
  // The jury's page says so: nobody may take it for a question that was passed.
  const jury = { ...OPERATOR, platformRoles: ["jury" as const] };
  await run("update certification_session set finalised_at_s = 100 where number = ?1", room.number);
  const asked = { actor: jury, sessionNumber: room.number, candidateId, language: "fr" as const };
  const shown = await showJudgedTest(asked, depsAt(0));
  if (!shown.ok) throw new Error(shown.error.code);
  expect(shown.value.questions).toMatchObject([
    { number: 1, verdict: "right", given: null, isForgotten: true },
    { number: 2, verdict: null, given: null, isForgotten: false },
  ]);
  expect(await read("select code, description from issue_report where id = 'r1'")).toEqual([
    { code: "C6", description: null },
  ]);
});
