import { env } from "cloudflare:workers";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import { PERSON_SECTIONS } from "#worker/core/people/person-data.ts";
import { FIELD_WORDS } from "#worker/exchange/person/field-words.ts";
import { personReader } from "#worker/store/queries/person-reader.ts";
import { ownActs, personSections } from "#worker/store/queries/person-sections.ts";
import { exportOwnData, exportPerson } from "#worker/usecases/keeping/export-person.ts";
import { findPersons } from "#worker/usecases/keeping/find-persons.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const dialect = new SQLiteAsyncDialect();
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

const operator = (platformRoles: ["operator"] | []) => ({
  userId: "op",
  name: "Ana Prat",
  kind: "adult" as const,
  platformRoles,
  memberships: [],
});

/** Two pupils of one school who did the same things. */
async function twoPupils() {
  const world = await d1World();
  const [me, other] = await enrolled(world, [
    { lastName: "MOI", ownId: "42" },
    { lastName: "AUTRUI", nationalStudentId: "000000002AA" },
  ]);
  const sessionNumber = await planned(world);
  for (const { userId, id } of [me, other].filter((one) => one !== undefined)) {
    await world.givePassword(userId, "own");
    await world.giveOpenId(userId);
    await world.practise(userId, 2);
    await run(
      `insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, division, user_id, created_at_s)
       select 'c-' || id, ?1, id, last_name, first_name, birth_date, division, user_id, 1 from pupil where id = ?2`,
      sessionNumber,
      id,
    );
    await run(
      `insert into certification_result (candidate_id, run, scored_at_s, status, score, competence_levels)
       values ('c-' || ?1, 1, 5, 'validated', 400, '{}')`,
      id,
    );
    const served = [
      { number: 1, itemId: "q", competence: "1.1", outcome: { answer: { kind: "skip" }, verdict: "wrong" } },
    ];
    await run(
      `insert into attempt (candidate_id, session_number, user_id, bank_version_id, locale, started_at_s, record, outbox_sequence)
       values ('c-' || ?1, ?2, ?3, 'v', 'fr', 1, ?4, 1)`,
      id,
      sessionNumber,
      userId,
      JSON.stringify(served),
    );
    await run(
      "insert into certificate_share (token, candidate_id, created_at_s) values ('token-' || ?1, 'c-' || ?1, 7)",
      id,
    );
  }
  return { world, me: me?.userId ?? "", pupilId: me?.id ?? "", sessionNumber };
}

async function readAccount(id: string) {
  const reader = personReader(env.DB);
  const links = await reader.links({ kind: "account", id });
  if (links === null) throw new Error("nobody");
  return reader.read(links);
}

test("X1: every table that names the person, nobody else's lines, no secret, nothing that is not published", async () => {
  const { world, me, sessionNumber } = await twoPupils();
  const mine = await readAccount(me);
  expect(mine.roll).toMatchObject([{ last_name: "MOI", ine: "000000001AA", own_id: "42", division: "3e A" }]);
  expect(mine.enrolments).toMatchObject([{ session_number: sessionNumber, last_name: "MOI" }]);
  // The provider, and the name by which it knows the account.
  expect(mine.open_ids).toMatchObject([{ provider: "ent", subject: `subject-${me}` }]);
  expect(mine.levels).toHaveLength(3);
  expect(mine.shares).toEqual([{ session_number: sessionNumber, created_at_s: 7, withdrawn_at_s: null }]);
  // Scored, not published: it has not left the server for anybody yet, right and wrong neither.
  expect(mine.results).toEqual([]);
  expect(mine.test_answers).toMatchObject([{ question: 1, item_id: "q", answer: { kind: "skip" }, verdict: null }]);
  await world.close(sessionNumber, true);
  const published = await readAccount(me);
  expect(published.results).toMatchObject([{ score: 400, status: "validated" }]);
  expect(published.test_answers).toMatchObject([{ verdict: "wrong" }]);

  const text = JSON.stringify(published);
  expect(text).not.toContain("AUTRUI");
  expect(text).not.toMatch(/password|hash|token|access_code/);
});

test("X2: an account, its line and its enrolment are one person; who is unknown is nobody", async () => {
  const { me, pupilId } = await twoPupils();
  const reader = personReader(env.DB);
  const links = { userIds: [me], pupilIds: [pupilId], candidateIds: [`c-${pupilId}`] };
  expect(await reader.links({ kind: "account", id: me })).toEqual(links);
  expect(await reader.links({ kind: "pupil", id: pupilId })).toEqual(links);
  expect(await reader.links({ kind: "candidate", id: `c-${pupilId}` })).toEqual(links);
  expect(await reader.links({ kind: "account", id: "nobody" })).toBeNull();
});

test("X3: the file has a page and JSON, every field explained, and the journal of the sessions in words", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const { pupil, watcher, question } = await aPupilInTest(room);
  const [candidateId = ""] = room.candidateIds;
  await pupil.answer(question);
  await watcher.send({ type: "add-note", candidateId, code: "C1", text: "Prénom à corriger" });
  const { userId } = room.candidate();
  const actor = { ...operator([]), userId };
  const made = await exportOwnData({ actor, language: "fr" }, buildDeps(env));
  if (!made.ok) throw new Error(made.error.code);
  if (typeof made.value.body === "string") throw new Error("not a zip");
  const files = unzipSync(made.value.body);
  expect(Object.keys(files)).toEqual(["lisez-moi.html", "donnees.json"]);
  const { index, data } = JSON.parse(strFromU8(files["donnees.json"] ?? new Uint8Array()));
  expect(Object.keys(data)).toEqual([...PERSON_SECTIONS]);
  expect(index.reports).toMatchObject({ title: "Signalements", fields: { description: "Texte" } });
  expect(data.reports).toMatchObject([{ code: "C1", description: "Prénom à corriger" }]);
  expect(data.journal).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ role: "supervisor", by_them: false, what: "Présence confirmée" }),
      expect.objectContaining({ role: "candidate", by_them: true, what: "Question 1 répondue" }),
      expect.objectContaining({ what: "Incident noté, C1", words: "Prénom à corriger" }),
    ]),
  );
  const page = strFromU8(files["lisez-moi.html"] ?? new Uint8Array());
  expect(page).toContain("<h2>Signalements</h2>");
  // Neither the supervisor nor the neighbour.
  expect(page).not.toMatch(/Nina BERGER|NOM-1/);
});

test("X4: an operator makes it for somebody, and the act is written; nobody else may", async () => {
  const { me, pupilId } = await twoPupils();
  const asked = { ref: { kind: "pupil" as const, id: pupilId }, language: "en" as const };
  const refused = await exportPerson({ ...asked, actor: operator([]) }, buildDeps(env));
  expect(refused).toMatchObject({ error: { code: "OPERATOR_REQUIRED" } });
  const made = await exportPerson({ ...asked, actor: operator(["operator"]) }, buildDeps(env));
  expect(made).toMatchObject({ ok: true, value: { contentType: "application/zip" } });
  const { results } = await env.DB.prepare("select act, subject from platform_act").all();
  expect(results).toEqual([{ act: "person-exported", subject: pupilId }]);
  expect((await readAccount(me)).acts).toEqual([]);
});

test("X5: no field leaves without its words in both languages", async () => {
  const nobody = { userIds: [], pupilIds: [], candidateIds: [] };
  const selects = [...Object.values(personSections(nobody)), ...ownActs(nobody)];
  const titles = selects.map(async (select) => {
    const query = dialect.sqlToQuery(select);
    const [names = []] = await env.DB.prepare(query.sql)
      .bind(...query.params)
      .raw<string[]>({ columnNames: true });
    return names.map((name) => name.replace(/_json$/, ""));
  });
  const names = new Set((await Promise.all(titles)).flat());
  expect(names.size).toBeGreaterThan(70);
  for (const name of ["what", "words", "by_them"]) names.add(name);
  expect([...names].filter((name) => FIELD_WORDS[name] === undefined)).toEqual([]);
  expect(Object.keys(FIELD_WORDS).filter((name) => !names.has(name))).toEqual([]);
});

test("X6: who writes is found by birth names and birth date, as people spell them, once for all their lines", async () => {
  const world = await d1World();
  const [found] = await enrolled(world, [{ lastName: "LE GOFF-ŒUVRARD", nationalStudentId: "000000031AA" }]);
  const session = await planned(world);
  await run(
    `insert into candidate (id, session_number, last_name, first_name, birth_date, created_at_s)
     values ('by-hand', ?1, 'LE GOFF-ŒUVRARD', 'Nour', '2012-11-03', 1)`,
    session,
  );
  const typed = { lastName: "le goff oeuvrard", firstName: "nour", birthdate: "2012-11-03" };
  const asked = { ...typed, actor: operator(["operator"]) };
  expect(await findPersons(asked, buildDeps(env))).toMatchObject({
    value: [
      {
        ref: { kind: "account", id: found?.userId },
        place: { establishment: world.establishmentId, sessionNumber: null },
      },
      { ref: { kind: "candidate", id: "by-hand" }, place: { sessionNumber: session } },
    ],
  });
  expect(await findPersons({ ...asked, birthdate: "2012-11-04" }, buildDeps(env))).toMatchObject({
    error: [{ code: "PERSON_NOT_FOUND" }],
  });
  expect(await findPersons({ ...asked, lastName: " ", birthdate: "hier" }, buildDeps(env))).toMatchObject({
    error: [{ meta: { field: "nom" } }, { meta: { field: "naissance" } }],
  });
  expect(await findPersons({ ...asked, actor: operator([]) }, buildDeps(env))).toMatchObject({ ok: false });
});
