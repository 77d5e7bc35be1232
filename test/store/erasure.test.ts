import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ADULT_PASSWORD, anAdult, whoAsks } from "#test/identity/an-account.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom } from "#test/support/live-room.ts";
import { aPupil, aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { verifyChain } from "#worker/core/journal/chain.ts";
import { signIn } from "#worker/usecases/account/sign-in.ts";
import { askErasure, previewErasure } from "#worker/usecases/keeping/ask-erasure.ts";
import { listErasures } from "#worker/usecases/keeping/list-erasures.ts";
import { runErasures } from "#worker/usecases/keeping/run-erasures.ts";
import type { PersonRef } from "#worker/usecases/person-ports.ts";
import { verifyCode } from "#worker/usecases/public/verify-certificate.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { buildObjectDeps } from "#worker/wiring/build-object-deps.ts";
import { aWholeLife, dumpD1, dumpRoom, publish, read, run, tableNames, traceIn } from "./a-whole-life.ts";

const ALL = { newestFirst: false, candidateId: null, types: null, offset: 0, limit: 1000 };
/** Of whom nothing is left. */
const PERSON = JSON.stringify({
  userIds: ["u"],
  pupilIds: [],
  candidateIds: [],
  emails: [],
  names: [],
  isStaff: false,
});
const OPERATOR = {
  userId: "op",
  name: "Ana Prat",
  kind: "adult" as const,
  platformRoles: ["operator" as const],
  memberships: [],
};

const erase = (ref: PersonRef, reason = "Demande de la famille", deps = buildDeps(env)) =>
  askErasure({ actor: OPERATOR, ref, reason }, deps);
const list = async () => {
  const listed = await listErasures({ actor: OPERATOR }, buildDeps(env));
  // Of this test: others of the file have theirs.
  return listed.ok ? listed.value.slice(0, 1) : [];
};

test("E3: nothing of a pupil is found in any table of D1 or of the object; the chain, the test and the code stay", async () => {
  takeClock();
  const { room, candidateId, neighbour, userId } = await aWholeLife();
  await publish(room, candidateId, "P-BCDFGHJK");
  const before = await room.stub.journal(room.number, ALL);
  const neighbours = await read("select * from candidate where id = ?1", neighbour);
  const ref = { kind: "account" as const, id: userId };
  expect(await previewErasure({ actor: OPERATOR, ref, language: "fr" }, buildDeps(env))).toMatchObject({
    value: { refusal: null, tests: 1, certificates: ["P-BCDFGHJK"], rooms: [room.number], isPupil: true },
  });
  // Looking changed nothing.
  expect(traceIn(await dumpD1())).not.toBeNull();
  expect(traceIn(await dumpRoom(room.stub))).not.toBeNull();

  expect(await erase(ref, "Ysoline Zéphirin, courrier du 3 mai")).toMatchObject({ ok: true });
  expect(traceIn(await dumpD1())).toBeNull();
  expect(traceIn(await dumpRoom(room.stub))).toBeNull();
  // What is left still opens from storage, and does not read them again.
  await evictDurableObject(room.stub);
  await room.stub.refresh(room.number);
  expect((await room.stub.overview(room.number)).candidates).toHaveLength(2);
  expect(traceIn(await dumpRoom(room.stub))).toBeNull();

  const after = await room.stub.journal(room.number, ALL);
  expect(after.entries).toEqual(before.entries);
  expect(verifyChain(after.entries, room.number, buildObjectDeps(env).hash)).toEqual({ ok: true, head: before.head });
  expect(await read("select * from candidate where id = ?1", neighbour)).toEqual(neighbours);
  expect(JSON.stringify(after.texts)).toContain("NOM-1");
  // That it was done, by whom and why, is said; of whom is not.
  expect(await read("select by_name, reason from platform_act where act = 'person-erased'")).toEqual([
    { by_name: "Ana Prat", reason: "[…], courrier du 3 mai" },
  ]);
  const verified = await verifyCode({ typed: "P-BCDFGHJK", address: "192.0.2.1" }, buildDeps(env));
  expect(verified).toMatchObject({
    value: { state: "valid", certificate: { score: 574, isErased: true, lastName: "Personne effacée" } },
  });
  expect(await buildDeps(env).certificates.ofCandidates([candidateId])).toEqual([]);
  expect(await list()).toMatchObject([
    { finishedAtS: expect.any(Number), certificates: 1, rooms: [{ sessionNumber: room.number, failure: null }] },
  ]);
  // Asked again, there is nobody.
  expect(await erase(ref)).toMatchObject({ error: { code: "PERSON_NOT_FOUND" } });
});

test("E4: a kill between D1 and a room, and a room that does not answer, are gone on with; the desk sees why it waits", async () => {
  const clock = takeClock();
  const { room, candidateId, userId } = await aWholeLife();
  await publish(room, candidateId, "P-MPQRTVWX");
  const deps = buildDeps(env);
  const down = { ...deps.rooms, erase: () => Promise.reject(new TypeError("away")) };
  expect(await erase({ kind: "account", id: userId }, "Demande", { ...deps, rooms: down })).toMatchObject({ ok: true });
  expect(traceIn(await dumpRoom(room.stub))).not.toBeNull();
  const waiting = [{ finishedAtS: null, rooms: [{ doneAtS: null, failures: 1, failure: "TypeError" }] }];
  expect(await list()).toMatchObject(waiting);
  // Not yet due again.
  await runErasures(deps);
  expect(await list()).toMatchObject(waiting);
  clock.advance(61_000);
  await runErasures(deps);
  expect(await list()).toMatchObject([{ finishedAtS: Math.floor(clock.nowMs / 1000), rooms: [{ failure: null }] }]);
  expect(traceIn((await dumpD1()) + (await dumpRoom(room.stub)))).toBeNull();

  // Killed after D1 had let them go, before that was written down: done again, it finds nothing and goes on.
  await run("update erasure set finished_at_s = null, removed = null, person = ?1", PERSON);
  await runErasures(deps);
  expect(await list()).toMatchObject([{ finishedAtS: expect.any(Number), removed: {} }]);
});

test("E5: what is in the way is said before anything is changed", async () => {
  takeClock();
  const { room, candidateId, userId, line } = await aWholeLife();
  const ref = { kind: "pupil" as const, id: line };
  const code = async (asked = erase(ref)) => {
    const done = await asked;
    return done.ok ? "ok" : done.error;
  };
  const plain = { ...OPERATOR, platformRoles: [] };
  expect(await code(askErasure({ actor: plain, ref, reason: "x" }, buildDeps(env)))).toMatchObject({
    code: "OPERATOR_REQUIRED",
  });
  expect(await code(erase(ref, "  "))).toMatchObject({ code: "JURY_REASON_REQUIRED" });
  expect(await code()).toMatchObject({ code: "ERASURE_RUNNING", meta: { numbers: String(room.number) } });
  await publish(room, candidateId, "P-22334466");
  await run("update certification_session set published_at_s = null where number = ?1", room.number);
  expect(await code()).toMatchObject({ code: "ERASURE_UNPUBLISHED", meta: { numbers: String(room.number) } });
  await run("update certification_session set published_at_s = 6 where number = ?1", room.number);

  const { userId: adult } = await anAdult("seule@ecole.test");
  const [school] = await read("select establishment_id as id from pupil where id = ?1", line);
  await run("insert into membership values (?1, ?2, 'admin', 1)", adult, school?.id);
  const admin = { kind: "account" as const, id: adult };
  expect(await code(erase(admin))).toMatchObject({
    code: "ERASURE_LAST_ADMIN",
    meta: { schools: "Collège Jeanne-Barret" },
  });
  await run("update user set platform_role = 'operator' where id = ?1", adult);
  expect(await code(erase(admin))).toMatchObject({ code: "LAST_OPERATOR" });
  const own = { ...OPERATOR, userId: adult };
  expect(await code(askErasure({ actor: own, ref: admin, reason: "x" }, buildDeps(env)))).toMatchObject({
    code: "ERASURE_OWN",
  });
  expect(await read("select id from user where id in (?1, ?2) and locked_at_s is null", userId, adult)).toHaveLength(2);
  expect(await code()).toBe("ok");
});

test("E6: before a session begins the enrolment goes, from the page that is open too", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const { userId, candidateId } = room.candidate();
  await run("update candidate set last_name = 'ZÉPHIRIN', first_name = 'Ysoline' where id = ?1", candidateId);
  const watcher = await aWatcher(room);
  await aPupil(room);
  const preview = await previewErasure(
    { actor: OPERATOR, ref: { kind: "candidate", id: candidateId }, language: "fr" },
    buildDeps(env),
  );
  expect(preview).toMatchObject({ value: { plannedSessions: [room.number], tests: 0, refusal: null } });
  expect(await erase({ kind: "candidate", id: candidateId })).toMatchObject({ ok: true });
  const { rows } = await watcher.next("room", (frame) => frame.rows.length === 1);
  expect(rows[0]?.candidateId).toBe(room.candidateIds[1]);
  expect(await read("select id from candidate where id = ?1", candidateId)).toEqual([]);
  expect(await read("select id from user where id = ?1", userId)).toEqual([]);
  expect(traceIn((await dumpD1()) + (await dumpRoom(room.stub)))).toBeNull();
});

test("E7: a supervisor leaves the rooms where they acted; their log-in is refused; what they did stays", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 1 });
  const { userId, cookie } = await anAdult("ysoline@ecole.test");
  await run("update user set name = 'Ysoline Zéphirin' where id = ?1", userId);
  await run("insert into supervisor_access values (?1, ?2, 1)", room.number, userId);
  await run(
    "update certification_session set supervisors = 'Y. Zéphirin', search_text = 'site|b12|y. zephirin' where number = ?1",
    room.number,
  );
  // Where an adult may stand by a label, or by an address that others' results go to.
  await run("update candidate set result_email = 'Ysoline@ecole.test' where session_number = ?1", room.number);
  const [school] = await read(
    "select establishment_id as id from certification_session where number = ?1",
    room.number,
  );
  await run(
    "insert into path values (?1, ?2, 'Le parcours d’Ysoline', 'sos', '[]', null, ?3, 1, null)",
    "ABCDEF234",
    school?.id,
    userId,
  );
  room.supervisor = () => ({ role: "supervisor", userId, name: "Ysoline Zéphirin" });
  const { watcher } = await aPupilInTest(room);
  await watcher.send({ type: "grant", candidateIds: null, seconds: 300, reason: "Réseau lent" });
  await room.stub.finalise(room.number, { userId: "staff", name: "Lou" });
  await run("update certification_session set finalised_at_s = 5, published_at_s = 6 where number = ?1", room.number);
  const before = await room.stub.journal(room.number, ALL);

  expect(await erase({ kind: "account", id: userId })).toMatchObject({ ok: true });
  expect(traceIn((await dumpD1()) + (await dumpRoom(room.stub)))).toBeNull();
  expect(
    await read("select supervisors, search_text from certification_session where number = ?1", room.number),
  ).toEqual([{ supervisors: "Y. […]", search_text: "site|b12|y. [...]" }]);
  const after = await room.stub.journal(room.number, ALL);
  expect(after.head).toEqual(before.head);
  expect(JSON.stringify(after.texts)).toContain("Réseau lent");
  expect(await whoAsks(cookie)).toBeNull();
  const asked = { login: "ysoline@ecole.test", password: ADULT_PASSWORD };
  expect(await signIn(asked, buildDeps(env))).toMatchObject({ ok: false });
});

test("E8: a new table is not forgotten: each one is emptied of the person, or holds nobody", async () => {
  const { stub } = await aLiveRoom();
  const { d1, room } = await tableNames(stub);
  const words = (text: string) => text.trim().split(/\s+/).sort();
  const emptied = `attempt auth_account auth_session auth_verification candidate certificate_share certification_session
    erasure invitation issue_report mail_outbox membership path_member platform_act practice_answer practice_level pupil
    pupil_event pupil_need roll_import_before supervisor_access user`;
  // Numbers, digests, and what belongs to a school, a session or the bank.
  const nobodys = `api_token attempt_limit bank_file bank_item bank_version calendar_window candidate_judgement
    certificate_issue certificate_status certification_result erasure_room establishment forgotten_room machine_check
    machine_report neutralised_question open_id_state path platform_setting retention_run roll_import scoring_job`;
  expect(d1).toEqual(words(`${emptied} ${nobodys}`));
  expect(room).toEqual(
    words(
      "candidate contact draft journal_text person reserve room silence alarm bank_item journal migration outbox receipt",
    ),
  );
});
