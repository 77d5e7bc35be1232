import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupilInTest, aWatcher } from "#test/support/live-scenes.ts";
import { findForeignTexts, genesisHash, verifyChain } from "#worker/core/journal/chain.ts";
import type { JournalPage, JournalQuery } from "#worker/core/journal/entry.ts";
import { unsealEvent } from "#worker/core/journal/seal-event.ts";
import { migrate } from "#worker/live/store/migrations.ts";
import { readJournal } from "#worker/live/store/read-journal.ts";
import { buildObjectDeps } from "#worker/wiring/build-object-deps.ts";

const TOOLS = buildObjectDeps(env);
const ALL: JournalQuery = { newestFirst: false, candidateId: null, types: null, offset: 0, limit: 1000 };

async function readAll(room: LiveRoomSeed, query: Partial<JournalQuery> = {}): Promise<JournalPage> {
  const { total, head, entries, texts } = await room.stub.journal(room.number, { ...ALL, ...query });
  return { total, head, entries, texts };
}

function verify(room: LiveRoomSeed, { entries }: JournalPage) {
  return verifyChain(entries, room.number, TOOLS.hash);
}

const NOBODY = { userIds: [], pupilIds: [], candidateIds: [], emails: [], names: [], isStaff: false };

/** A morning with a pause, a note, a message and more time. */
async function aMorning() {
  const clock = takeClock();
  const room = await aLiveRoom({ candidates: 2 });
  const { pupil, watcher, question } = await aPupilInTest(room);
  const [candidateId = ""] = room.candidateIds;
  const steps = [
    await pupil.answer(question),
    await watcher.send({ type: "pause-room", reason: "Alarme incendie" }),
    await watcher.send({ type: "resume-room" }),
    await watcher.send({ type: "add-note", candidateId, code: "C6", text: "Téléphone vu sur la table" }),
    await watcher.send({ type: "grant", candidateIds: [candidateId], seconds: 300, reason: "Poste lent" }),
  ];
  expect(steps).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  return { clock, room, candidateId, pupil, watcher };
}

test("the chain of a real morning holds, from the genesis of the session to its head", async () => {
  const { room } = await aMorning();
  const page = await readAll(room);
  expect(page.total).toBe(page.entries.length);
  expect(page.entries[0]?.previous).toBe(genesisHash(room.number, TOOLS.hash));
  expect(verify(room, page)).toEqual({ ok: true, head: page.head });
  expect(findForeignTexts(page.entries, page.texts, TOOLS.hash)).toEqual([]);
});

test("an entry says who, by which command, on whom and when; words and names are beside it only", async () => {
  const { room, candidateId, clock } = await aMorning();
  const { entries, texts } = await readAll(room, { types: ["note-added"] });
  expect(entries).toMatchObject([
    {
      actor: { role: "supervisor", userId: "u-Nina BERGER" },
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      candidateId,
      receivedAtMs: clock.nowMs,
      effectiveAtMs: clock.nowMs,
    },
  ]);
  expect(unsealEvent(entries[0]?.event ?? "", texts).event).toMatchObject({
    note: { code: "C6", text: "Téléphone vu sur la table", by: { name: "Nina BERGER" } },
  });
  const rows = await runInDurableObject(room.stub, (_, { storage }) =>
    JSON.stringify(storage.sql.exec("select * from journal").toArray()),
  );
  expect(rows).not.toMatch(/NOM-0|Prenom-0|2012-02-29|3e A|Nina BERGER"\}|Téléphone|Alarme|TQVF63|N\. Berger/);
});

test("a timed end bears the deadline's instant beside that of its processing", async () => {
  const clock = takeClock();
  const room = await aLiveRoom({ graceSeconds: 0 });
  await aPupilInTest(room);
  clock.to(clock.startMs + 6300_000 + 4_000);
  await room.stub.refresh(room.number);
  const { entries } = await readAll(room, { types: ["test-finished"] });
  expect(entries).toMatchObject([
    { effectiveAtMs: clock.startMs + 6300_000, receivedAtMs: clock.startMs + 6304_000, actor: { role: "system" } },
  ]);
});

test("pages: newest first, by candidate, by type, and page after page without gap or double", async () => {
  const { room, candidateId } = await aMorning();
  const { entries, total } = await readAll(room);
  const newest = await readAll(room, { newestFirst: true, limit: 3 });
  expect(newest.entries.map(({ seq }) => seq)).toEqual([total, total - 1, total - 2]);
  const mine = await readAll(room, { candidateId });
  expect(mine.entries).toEqual(entries.filter((entry) => entry.candidateId === candidateId));
  expect(mine.total).toBe(mine.entries.length);
  const paused = await readAll(room, { types: ["room-paused", "room-resumed"] });
  expect(paused.entries.map(({ type }) => type)).toEqual(["room-paused", "room-resumed"]);
  const parts = [];
  for (let offset = 0; offset < total; offset += 4) parts.push(...(await readAll(room, { offset, limit: 4 })).entries);
  expect(parts).toEqual(entries);
});

test("erasing a pupil deletes their texts and salts: the chain holds, and no line names them", async () => {
  const { room, candidateId } = await aMorning();
  const person = { ...NOBODY, candidateIds: [candidateId], names: ["NOM-0", "Prenom-0"] };
  expect(await room.stub.erase(room.number, person)).toBe("busy");
  await room.stub.finalise(room.number, { userId: "staff", name: "Nadège Roussel" });
  const before = await readAll(room);
  expect(await room.stub.erase(room.number, person)).toBeGreaterThan(0);
  const after = await readAll(room);
  expect(after.entries).toEqual(before.entries);
  expect(verify(room, after)).toEqual({ ok: true, head: before.head });
  const left = JSON.stringify(after.texts);
  expect(JSON.stringify(before.texts)).toMatch(/NOM-0.*Téléphone/);
  expect(left).not.toMatch(/NOM-0|Prenom-0|Téléphone|Poste lent/);
  expect(left).toMatch(/NOM-1/);
  expect(await room.stub.erase(room.number, person)).toBe(0);
});

test("a line changed in storage is found at its number", async () => {
  const { room } = await aMorning();
  const changes = [
    "update journal set event = replace(event, 'C6', 'C7') where type = 'note-added'",
    "update journal set at_ms = at_ms - 1 where type = 'note-added'",
    "update journal set candidate_id = null where type = 'note-added'",
    `update journal set actor = '{"role":"staff","userId":"x"}' where type = 'note-added'`,
    "update journal set command_id = 'other' where type = 'note-added'",
    "delete from journal where type = 'note-added'",
  ];
  const { entries } = await readAll(room, { types: ["note-added"] });
  for (const change of changes) {
    const found = await runInDurableObject(room.stub, (_, { storage }) => {
      storage.sql.exec("create table kept as select * from journal");
      storage.sql.exec(change);
      const verdict = verifyChain(readJournal(storage, room.number, ALL, TOOLS.hash).entries, room.number, TOOLS.hash);
      storage.sql.exec("delete from journal");
      storage.sql.exec("insert into journal select * from kept");
      storage.sql.exec("drop table kept");
      return verdict;
    });
    expect({ change, found }).toEqual({ change, found: { ok: false, brokenAt: entries[0]?.seq } });
  }
  expect(verify(room, await readAll(room)).ok).toBe(true);
});

test("a refused command, and the repeat of one carried out, leave no line", async () => {
  const { room, watcher } = await aMorning();
  const { total } = await readAll(room);
  const id = crypto.randomUUID();
  expect(await watcher.send({ type: "add-note", candidateId: null, code: "C7", text: "Prise en panne" }, id)).toBe(
    "ok",
  );
  expect(await watcher.send({ type: "add-note", candidateId: null, code: "C7", text: "Prise en panne" }, id)).toBe(
    "ok",
  );
  expect(await watcher.send({ type: "add-note", candidateId: null, code: "C7", text: " " })).toBe("NOTE_EMPTY");
  expect((await readAll(room)).total).toBe(total + 1);
});

test("the journal of a finalised session ends with session-finalised, whatever is asked afterwards", async () => {
  const { room, watcher, pupil } = await aMorning();
  expect(await room.stub.finalise(room.number, { userId: "staff", name: "Nadège Roussel" })).toMatchObject({
    ok: true,
  });
  expect(await watcher.send({ type: "add-note", candidateId: null, code: "C7", text: "Trop tard" })).toBe(
    "SESSION_FINALISED",
  );
  expect(await pupil.send({ type: "raise-hand" })).toBe("SESSION_FINALISED");
  await room.stub.refresh(room.number);
  await room.stub.finalise(room.number, { userId: "staff", name: "Nadège Roussel" });
  const page = await readAll(room);
  expect(page.entries.at(-1)).toMatchObject({ type: "session-finalised", actor: { role: "staff", userId: "staff" } });
  expect(page.entries.filter(({ type }) => type === "session-finalised")).toHaveLength(1);
  expect(verify(room, page).ok).toBe(true);
});

test("an object that kept its journal in the clear is sealed and chained where it stands", async () => {
  const room = await aLiveRoom();
  const plan = { type: "plan-set", plan: { sessionNumber: room.number, supervisors: "M. Clair" }, candidates: [] };
  const note = { id: "n", candidateId: "c1", code: "C7", text: "en clair", atMs: 5, by: { userId: "u", name: "Nina" } };
  await runInDurableObject(room.stub, (_, { storage }) => {
    storage.sql.exec("drop table journal");
    for (const name of ["journal_text", "silence", "reserve", "draft"]) storage.sql.exec(`drop table ${name}`);
    storage.sql.exec("delete from migration where id >= 4");
    storage.sql.exec(
      "create table journal (seq integer primary key autoincrement, at_ms integer not null, actor text not null, event text not null)",
    );
    for (const event of [plan, { type: "note-added", note }]) {
      storage.sql.exec(
        "insert into journal (at_ms, actor, event) values (7, ?, ?)",
        '{"role":"system","userId":null}',
        JSON.stringify(event),
      );
    }
    migrate(storage, TOOLS);
    const page = readJournal(storage, room.number, ALL, TOOLS.hash);
    expect(verifyChain(page.entries, room.number, TOOLS.hash)).toEqual({ ok: true, head: page.head });
    expect(page.entries).toMatchObject([
      { seq: 1, type: "plan-set", effectiveAtMs: 7, commandId: null },
      { seq: 2, type: "note-added", effectiveAtMs: 5, receivedAtMs: 7, candidateId: "c1" },
    ]);
    expect(JSON.stringify(page.entries)).not.toMatch(/clair|Nina/i);
    expect(page.texts.map(({ text }) => text)).toEqual([
      '{"supervisors":"M. Clair"}',
      '{"text":"en clair"}',
      '{"name":"Nina"}',
    ]);
  });
});

test("a pupil enrolled while the room is live appears on the open page, and may be let in", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { watcher } = await aPupilInTest(room);
  await env.DB.batch([
    env.DB.prepare(
      "insert into candidate (id, session_number, last_name, first_name, birth_date, created_at_s) values (?1, ?2, 'TARDIF', 'Léo', '2012-01-01', 0)",
    ).bind(`late-${room.number}`, room.number),
  ]);
  await room.stub.refresh(room.number);
  const { rows } = await watcher.next("room", (frame) => frame.rows.length === 2);
  expect(rows.find(({ candidateId }) => candidateId === `late-${room.number}`)).toMatchObject({
    lastName: "TARDIF",
    firstName: "Léo",
    acts: expect.arrayContaining(["confirm-presence"]),
  });
  expect(await watcher.send({ type: "confirm-presence", candidateId: `late-${room.number}` })).toBe("ok");
});

test("a pupil corrected and one removed while the room is live: the open page follows, who has begun stays", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 3 });
  const { watcher } = await aPupilInTest(room);
  const [begun = "", corrected = "", removed = ""] = room.candidateIds;
  await env.DB.prepare("update candidate set last_name = 'NOUVEAU-NOM' where id = ?").bind(corrected).run();
  await env.DB.prepare("delete from candidate where id = ?").bind(removed).run();
  await room.stub.refresh(room.number);
  const { rows } = await watcher.next("room", (frame) => frame.rows.length === 2);
  expect(rows.map(({ candidateId, lastName }) => [candidateId, lastName])).toEqual([
    [begun, "NOM-0"],
    [corrected, "NOUVEAU-NOM"],
  ]);
});

test("the sequence that pages hold is that of the journal's head", async () => {
  const { room, watcher } = await aMorning();
  const { head } = await readAll(room);
  const again = await aWatcher(room, "Paul");
  expect((await again.hello("room")).seq).toBe(head.seq);
  expect((await watcher.hello("room")).seq).toBe(head.seq);
});
