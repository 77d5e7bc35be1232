import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, countRows, needsOf, passesFilter, placeRows } from "#app/routes/supervisor/+parts/place-rows.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { aHeader, aRoom, aRow, aRunningRow, MINUTE, NOW, SECOND } from "./a-row.ts";

const confirmed = { kind: "confirmed", sinceMs: NOW - MINUTE, byName: "S. Kowalczyk" } as const;
const resumeAsked = (sinceMs: number) => ({ resume: { kind: "requested", sinceMs } as const });
const elapsed = { phase: "elapsed", deadlineMs: NOW - MINUTE, autoEndMs: NOW + 4 * MINUTE } as const;
const ids = (rows: { candidateId: string }[]) => rows.map(({ candidateId }) => candidateId);

test("an open report is louder than anything, then resume, a raised hand, time elapsed, link lost", () => {
  const alert = { alert: { sinceMs: NOW - 5 * SECOND, number: 12, reasons: [] } };
  const all = aRunningRow("all", { ...elapsed, ...resumeAsked(NOW - MINUTE), ...alert, handSinceMs: NOW - SECOND });
  expect(needsOf(all, aRoom([all], { all: NOW - 40 * SECOND }), NOW).map(({ kind }) => kind)).toEqual([
    "alert",
    "resume",
    "hand",
    "elapsed",
    "lost",
  ]);
  const room = aRoom([
    aRunningRow("elapsed", elapsed),
    aRunningRow("hand", { handSinceMs: NOW - 9 * MINUTE }),
    aRunningRow("resume", resumeAsked(NOW - 9 * MINUTE)),
    aRunningRow("alert", alert),
  ]);
  expect(ids(placeRows(room, NOW))).toEqual(["alert", "resume", "hand", "elapsed"]);
});

test("a hand calls from the door too, and is forgotten once the test is finished", () => {
  const hand = { handSinceMs: NOW - MINUTE };
  const kinds = (row: CandidateRow) => needsOf(row, aRoom([row]), NOW).map(({ kind }) => kind);
  expect(kinds(aRow("a", hand))).toEqual(["hand"]);
  expect(kinds(aRunningRow("b", { ...hand, phase: "finished" }))).toEqual([]);
});

test("the server's look says since when a page is silent, until a later sign comes", () => {
  const row = aRunningRow("a", { linkLostSinceMs: NOW - 100 * SECOND, questionSinceMs: NOW - 9 * MINUTE });
  const needs = (signMs: number) => needsOf(row, aRoom([row], { a: signMs }), NOW);
  expect(needs(NOW - 100 * SECOND)).toEqual([{ kind: "lost", sinceMs: NOW - 100 * SECOND }]);
  expect(needs(NOW - 2 * SECOND)).toEqual([]);
});

test("who needs help comes first: resume, then time elapsed, then link lost, each by how long it lasts", () => {
  const room = aRoom(
    [
      aRunningRow("calm"),
      aRunningRow("lost-short"),
      aRunningRow("lost-long", { questionSinceMs: NOW - 9 * MINUTE }),
      aRunningRow("elapsed", elapsed),
      aRunningRow("resume-new", resumeAsked(NOW - 35 * SECOND)),
      aRunningRow("resume-old", resumeAsked(NOW - 160 * SECOND)),
      aRow("absent"),
    ],
    { "lost-short": NOW - 48 * SECOND, "lost-long": NOW - 100 * SECOND },
  );
  const placed = placeRows(room, NOW);
  expect(ids(placed)).toEqual(["resume-old", "resume-new", "elapsed", "lost-long", "lost-short", "absent", "calm"]);
  expect(placed.slice(0, 5).every(({ group }) => group === "help")).toBe(true);
});

test("facts stand side by side: a resume asked after the time is up, on a page that went silent", () => {
  const row = aRunningRow("a", { ...elapsed, ...resumeAsked(NOW - 5 * SECOND) });
  const needs = needsOf(row, aRoom([row], { a: NOW - 40 * SECOND }), NOW);
  expect(needs).toEqual([
    { kind: "resume", sinceMs: NOW - 5 * SECOND },
    { kind: "elapsed", sinceMs: NOW - MINUTE },
    { kind: "lost", sinceMs: NOW - 40 * SECOND },
  ]);
});

test("a link is lost after 30 s without a sign, not at 30 s", () => {
  const row = aRunningRow("a");
  const needs = (silentMs: number) => needsOf(row, aRoom([row], { a: NOW - silentMs }), NOW).map(({ kind }) => kind);
  expect(needs(30 * SECOND)).toEqual([]);
  expect(needs(30 * SECOND + 1)).toEqual(["lost"]);
});

test("an answer just given is a sign too, when no ping is known", () => {
  const row = aRunningRow("a", { questionSinceMs: NOW - 10 * SECOND });
  expect(needsOf(row, { header: aHeader, signs: {}, linksAtMs: NOW }, NOW)).toEqual([]);
});

test("who reads the instructions and closes the page is lost, with nobody knowing since when", () => {
  const row = aRow("a", { phase: "instructions", acts: ["cancel-presence"] });
  expect(needsOf(row, { header: aHeader, signs: {}, linksAtMs: NOW }, NOW)).toEqual([{ kind: "lost", sinceMs: null }]);
});

test("before the start and after the end nobody is lost, and a closed session needs nobody", () => {
  const done = aRunningRow("a", { phase: "finished", finish: { atMs: NOW, reason: "all-answered" } });
  expect(needsOf(done, { header: aHeader, signs: {}, linksAtMs: NOW }, NOW)).toEqual([]);
  expect(needsOf(aRow("b", { waitingSinceMs: NOW }), { header: aHeader, signs: {}, linksAtMs: NOW }, NOW)).toEqual([]);
  const closed = { header: { ...aHeader, isFinalised: true }, signs: {}, linksAtMs: NOW };
  expect(needsOf(aRunningRow("c"), closed, NOW)).toEqual([]);
});

test("reading the instructions counts as in test, until another computer waits for a new confirmation", () => {
  expect(bucketOf(aRow("a", { phase: "instructions" }))).toBe("in-test");
  expect(bucketOf(aRow("a", { phase: "instructions", waitingSinceMs: NOW }))).toBe("to-confirm");
  expect(bucketOf(aRow("a", { phase: "instructions", waitingSinceMs: NOW, presence: confirmed }))).toBe("confirmed");
});

test("to confirm: who waits at a page first, then the absent, then the lapsed; names in French order", () => {
  const room = aRoom([
    aRow("lapsed", { presence: { kind: "lapsed" }, lastName: "Abel" }),
    aRow("absent-z", { lastName: "Zola" }),
    aRow("absent-e", { lastName: "Étienne" }),
    aRow("absent-f", { lastName: "Ferry" }),
    aRow("waiting", { lastName: "Zidane", waitingSinceMs: NOW }),
  ]);
  expect(ids(placeRows(room, NOW))).toEqual(["waiting", "absent-e", "absent-f", "absent-z", "lapsed"]);
});

test("homonyms keep one order, by birth date", () => {
  const twin = (candidateId: string, birthDate: string) => aRow(candidateId, { lastName: "Martin", birthDate });
  expect(ids(placeRows(aRoom([twin("b", "2010-02-03"), twin("a", "2009-11-21")]), NOW))).toEqual(["a", "b"]);
});

test("to confirm + confirmed + in test + finished = enrolled, whatever the states; to help stands apart", () => {
  const anyRow = fc.record({
    phase: fc.constantFrom<CandidateRow["phase"]>("not-started", "instructions", "running", "elapsed", "finished"),
    waitingSinceMs: fc.constantFrom(null, NOW - MINUTE),
    presence: fc.constantFrom<CandidateRow["presence"]>({ kind: "unconfirmed" }, { kind: "lapsed" }, confirmed),
    resume: fc.constantFrom<CandidateRow["resume"]>({ kind: "none" }, { kind: "requested", sinceMs: NOW }),
    handSinceMs: fc.constantFrom(null, NOW - MINUTE),
    silentS: fc.nat(90),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (states) => {
      const rows = states.map(({ silentS: _, ...state }, at) => aRow(`c${at}`, state));
      const signs = Object.fromEntries(states.map(({ silentS }, at) => [`c${at}`, NOW - silentS * SECOND]));
      const room = aRoom(rows, signs);
      const placed = placeRows(room, NOW);
      const counts = countRows(room, placed);
      expect(counts["to-confirm"] + counts.confirmed + counts["in-test"] + counts.done).toBe(rows.length);
      expect(counts.all).toBe(rows.length);
      expect(counts.help).toBeLessThanOrEqual(rows.length - counts.done);
      expect(new Set(ids(placed)).size).toBe(rows.length);
    }),
  );
});

test("counters are filters: in test shows also those who need help, to help only those", () => {
  const room = aRoom([aRunningRow("lost"), aRunningRow("calm"), aRow("absent")], { lost: NOW - 90 * SECOND });
  const shown = (filter: Parameters<typeof passesFilter>[2]) =>
    placeRows(room, NOW)
      .filter(({ candidateId, group }) => {
        const row = room.rows[candidateId];
        return row !== undefined && passesFilter(row, group, filter);
      })
      .map(({ candidateId }) => candidateId);
  expect(shown("in-test")).toEqual(["lost", "calm"]);
  expect(shown("help")).toEqual(["lost"]);
  expect(shown("all")).toHaveLength(3);
});

test("when the server's looks stop, nobody new is called lost: it is this page that is cut off", () => {
  const row = aRunningRow("a");
  const room = { ...aRoom([row], { a: NOW - 10 * SECOND }), linksAtMs: NOW };
  expect(needsOf(row, room, NOW + 10 * MINUTE)).toEqual([]);
  const silent = { ...room, signs: { a: NOW - 20 * SECOND } };
  expect(needsOf(row, silent, NOW + 10 * MINUTE).map(({ kind }) => kind)).toEqual(["lost"]);
});
