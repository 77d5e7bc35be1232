import { expect, test } from "vitest";
import { grantIds, recentGrant } from "#app/routes/supervisor/+parts/recent-grant.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { aRunningRow, MINUTE, NOW, SECOND } from "./a-row.ts";

const line = (id: string, seconds: number, changes = {}): CandidateRow["ledger"][number] => ({
  id,
  kind: "grant",
  seconds,
  reason: "coupure réseau",
  atMs: NOW,
  byName: "S. Kowalczyk",
  isUndone: false,
  undoUntilMs: NOW + MINUTE,
  ...changes,
});
const old = line("old", 600, { undoUntilMs: null });
const rows = (changes = {}) => ({
  a: aRunningRow("a", { ledger: [old, line("new", 600, changes)] }),
  b: aRunningRow("b", { ledger: [line("new", 600, changes)] }),
  c: aRunningRow("c", { ledger: [old] }),
});
const given = {
  minutes: 10,
  candidateIds: ["a", "b"],
  knownIds: grantIds([aRunningRow("a", { ledger: [old] })]),
};

test("what was just given is found by what was not there before, with all who got it", () => {
  const found = recentGrant(given, rows(), NOW + 5 * SECOND);
  expect(found?.id).toBe("new");
  expect(found?.holders.map(({ candidateId }) => candidateId)).toEqual(["a", "b"]);
});

test("it is offered to the last millisecond in which it may be taken back, and no longer", () => {
  expect(recentGrant(given, rows(), NOW + MINUTE)?.id).toBe("new");
  expect(recentGrant(given, rows(), NOW + MINUTE + 1)).toBeNull();
});

test("nothing is offered before the rows have come, once it is undone, or when nothing was given", () => {
  expect(recentGrant(given, { a: aRunningRow("a", { ledger: [old] }) }, NOW)).toBeNull();
  expect(recentGrant(given, rows({ isUndone: true, undoUntilMs: null }), NOW)).toBeNull();
  expect(recentGrant(null, rows(), NOW)).toBeNull();
});

test("a grant of another length, given by somebody else in the same moment, is not ours to take back", () => {
  expect(recentGrant({ ...given, minutes: 5 }, rows(), NOW)).toBeNull();
});
