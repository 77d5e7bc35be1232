import { expect, test } from "vitest";
import { sha256 } from "#test/core/journal/a-journal.ts";
import { EVERY_EVENT } from "#test/core/journal/every-event.ts";
import { planned } from "#test/store/contracts/samples.ts";
import { findForeignTexts, verifyChain } from "#worker/core/journal/chain.ts";
import type { Event } from "#worker/core/session/event.ts";
import type { LedgerEntry, Person } from "#worker/core/session/state.ts";
import { exportJournal } from "#worker/usecases/centre/export-journal.ts";
import { readJournal } from "#worker/usecases/centre/read-journal.ts";
import type { JournalFile, JournalRow } from "#worker/usecases/journal-ports.ts";
import { admin, member, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

const by: Person = { userId: "u-nina", name: "Nina BERGER" };
const AT = 1_800_000_000_000;

async function aRoom(events: readonly Event[], candidates = ["c1", "c2"]) {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const blank = { firstName: "Lou", birthDate: "2012-01-01", birthPlace: null, division: "3e A" };
  await deps.candidates.enrol(
    sessionNumber,
    candidates.map((candidateId) => ({ ...blank, candidateId, pupilId: `p-${candidateId}`, lastName: candidateId })),
    1,
  );
  deps.happened.push(...events);
  const asked = { actor: member, sessionNumber, candidateId: null, kind: null, page: 1, language: "fr" as const };
  async function shown(changes: Partial<typeof asked> | { kind: "all" | "time" } | { candidateId: string } = {}) {
    const read = await readJournal({ ...asked, ...changes }, deps);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }
  return { deps, sessionNumber, asked, shown };
}

const granted = (candidateId: string): Event => {
  const entry: LedgerEntry = {
    id: "g",
    kind: "grant",
    seconds: 300,
    reason: "Poste lent",
    atMs: AT,
    by,
    undoneAtMs: null,
  };
  return { type: "time-granted", candidateId, entry };
};

test("every type of event has its own words in both languages, and none shows a hole", async () => {
  const { shown } = await aRoom(EVERY_EVENT, ["c1", "c2"]);
  for (const language of ["fr", "en"] as const) {
    const { lines, total } = await shown({ kind: "all", ...{ language } });
    expect(total).toBe(EVERY_EVENT.length);
    const words = new Set(lines.map(({ what }) => what));
    expect(words.size).toBe(EVERY_EVENT.length);
    expect([...words].filter((what) => /undefined|null|NaN|^[a-z-]+$/.test(what))).toEqual([]);
  }
});

test("a line says who did what to whom, why and when; newest first, questions and link left out until asked for", async () => {
  const { shown } = await aRoom(EVERY_EVENT);
  const { lines, candidates, timeZone, head } = await shown();
  expect(timeZone).toBe("Europe/Paris");
  expect(head.seq).toBe(EVERY_EVENT.length);
  expect(candidates.map(({ candidateId }) => candidateId)).toEqual(["c1", "c2"]);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map(({ seq }) => seq).toSorted((a, b) => b - a));
  const types = new Set(lines.map(({ type }) => type));
  expect([types.has("question-served"), types.has("link-lost"), types.has("time-granted")]).toEqual([
    false,
    false,
    true,
  ]);
  expect(lines.find(({ type }) => type === "time-granted")).toMatchObject({
    who: "Nina SECRET",
    what: "Temps accordé, 5\u00a0min",
    candidate: "c1 Lou",
    why: "secret: sang de nez",
  });
  expect(lines.find(({ type }) => type === "hand-raised")).toMatchObject({
    who: "c1 Lou",
    candidate: "c1 Lou",
    why: null,
  });
  expect(lines.find(({ type }) => type === "time-elapsed")).toMatchObject({ who: "Vigie" });
});

test("one kind, one candidate; a page too high is the last one", async () => {
  const { shown } = await aRoom(EVERY_EVENT);
  const time = await shown({ kind: "time" });
  expect(time.lines.map(({ type }) => type).sort()).toEqual([
    "clock-released",
    "clock-stopped",
    "extra-time-changed",
    "grant-undone",
    "room-paused",
    "room-resumed",
    "time-granted",
  ]);
  const other = await shown({ candidateId: "c2" });
  expect(other).toMatchObject({ lines: [], total: 0, page: 1, pages: 1 });
  expect((await shown({ ...{ page: 99 } })).lines.length).toBeGreaterThan(20);
});

test("pages of a hundred hold each line once", async () => {
  const raised = Array.from(
    { length: 230 },
    (_, at): Event => ({ type: "hand-raised", candidateId: "c1", atMs: AT + at }),
  );
  const { shown } = await aRoom(raised);
  const pages = [await shown(), await shown({ ...{ page: 2 } }), await shown({ ...{ page: 3 } })];
  expect(pages.map(({ lines }) => lines.length)).toEqual([100, 100, 30]);
  expect(pages.flatMap(({ lines }) => lines.map(({ seq }) => seq))).toEqual(
    Array.from({ length: 230 }, (_, at) => 230 - at),
  );
});

test("one act on several candidates is one line; two acts that look alike stay two", async () => {
  const { deps, shown } = await aRoom([granted("c1"), granted("c2")]);
  expect((await shown()).lines).toHaveLength(2);
  const { journal } = deps.rooms;
  deps.rooms.journal = async (number, query) => {
    const page = await journal(number, query);
    return { ...page, entries: page.entries.map((entry) => ({ ...entry, commandId: "one-command" })) };
  };
  expect((await shown()).lines).toMatchObject([{ candidate: "2 candidats", what: "Temps accordé, 5\u00a0min" }]);
});

test("where a person was erased the line stays and says so", async () => {
  const { deps, shown } = await aRoom([granted("c1")]);
  const { journal } = deps.rooms;
  const without = (gone: RegExp) => {
    deps.rooms.journal = async (number, query) => {
      const page = await journal(number, query);
      return { ...page, texts: page.texts.filter(({ text }) => !gone.test(text)) };
    };
  };
  without(/Poste lent/);
  expect((await shown()).lines).toMatchObject([{ who: "Nina BERGER", why: "[effacé]" }]);
  without(/Nina/);
  expect((await shown()).lines).toMatchObject([{ who: "[effacé]", why: "Poste lent" }]);
});

test("members read, admins export, nobody else sees that the session exists", async () => {
  const { deps, asked, sessionNumber } = await aRoom([granted("c1")]);
  const read = async (actor: typeof member) => (await readJournal({ ...asked, actor }, deps)).ok;
  expect([await read(member), await read(admin), await read(stranger), await read(pupil)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const code = async (actor: typeof member) => {
    const made = await exportJournal({ actor, sessionNumber, format: "json", language: "fr" }, deps);
    return made.ok ? "ok" : made.error.code;
  };
  expect([await code(admin), await code(member), await code(stranger), await code(pupil)]).toEqual([
    "ok",
    "ADMIN_REQUIRED",
    "SESSION_NOT_FOUND",
    "SESSION_NOT_FOUND",
  ]);
});

test("the JSON verifies as it is; answers, verdicts and seeds do not leave", async () => {
  const { deps, sessionNumber } = await aRoom(EVERY_EVENT);
  const made = await exportJournal({ actor: admin, sessionNumber, format: "json", language: "fr" }, deps);
  if (!made.ok) throw new Error(made.error.code);
  const file: JournalFile = JSON.parse(String(made.value.body));
  expect(made.value.disposition).toBe(`journal-session-${sessionNumber}.json`);
  expect(verifyChain(file.entries, sessionNumber, sha256)).toEqual({ ok: true, head: file.head });
  expect(findForeignTexts(file.entries, file.texts, sha256)).toEqual([]);
  expect(String(made.value.body)).not.toMatch(/une réponse secrète|seed-secret|verdict/);
  expect(String(made.value.body)).toContain("sang de nez");
});

test("the CSV has every entry, oldest first, one line each", async () => {
  const { deps, sessionNumber } = await aRoom(EVERY_EVENT);
  const made = await exportJournal({ actor: admin, sessionNumber, format: "csv", language: "en" }, deps);
  if (!made.ok) throw new Error(made.error.code);
  const rows: JournalRow[] = JSON.parse(String(made.value.body));
  expect(rows.map(({ seq }) => seq)).toEqual(EVERY_EVENT.map((_, at) => at + 1));
  expect(rows.find(({ what }) => what.startsWith("Report accepted"))?.what).toBe("Report accepted, E4, question 4");
});
