import fc from "fast-check";
import { expect, test } from "vitest";
import { countHolders, formatSpan, ledgerLines } from "#app/routes/supervisor/+parts/ledger-lines.ts";
import type { CandidateRow, RowLedgerLine } from "#worker/core/session/views.ts";
import { aRow, aRunningRow, MINUTE, NOW } from "./a-row.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

function aLine(changes: Partial<RowLedgerLine> = {}): RowLedgerLine {
  const line = {
    id: "g1",
    kind: "grant",
    seconds: 300,
    reason: "écran figé",
    atMs: NOW,
    byName: "S. Kowalczyk",
  } as const;
  return { ...line, isUndone: false, undoUntilMs: null, ...changes };
}

/** The deadline as the server would give it. */
function withLedger(extraTimePercent: number, ledger: RowLedgerLine[]): CandidateRow {
  const startedAtMs = NOW - 60 * MINUTE;
  const booked = ledger.reduce((sum, { seconds, isUndone }) => sum + (isUndone ? 0 : seconds), 0);
  const allowed = Math.round((6300 * (100 + extraTimePercent)) / 100) + booked;
  return aRunningRow("a", {
    extraTimePercent,
    ledger,
    startedAtMs,
    deadlineMs: startedAtMs + Math.round(allowed * 1000),
  });
}

test("length, percentage, then each entry; the total is the deadline", () => {
  const row = withLedger(33, [
    aLine({ id: "p", kind: "room-pause", seconds: 360 }),
    aLine({ id: "a", kind: "alert", seconds: 138 }),
    aLine(),
  ]);
  const { lines, totalSeconds } = ledgerLines(row);
  expect(lines.map(({ look, seconds }) => [look, seconds])).toEqual([
    ["base", 6300],
    ["extra", 2079],
    ["pause", 360],
    ["alert", 138],
    ["grant", 300],
  ]);
  expect(totalSeconds).toBe(9177);
  expect(plain(formatSpan(totalSeconds))).toBe("2 h 32 min 57 s");
});

test("what was taken back stays readable, counts for nothing and has no part in the bar", () => {
  const { lines, totalSeconds } = ledgerLines(withLedger(0, [aLine({ isUndone: true })]));
  expect(lines.map(({ look, seconds, share }) => [look, seconds, share])).toEqual([
    ["base", 6300, 1],
    ["grant", 300, 0],
  ]);
  expect(totalSeconds).toBe(6300);
});

test("whatever the fractions booked, the lines add up to the total and the bar is full", () => {
  const entry = fc.record({
    kind: fc.constantFrom<RowLedgerLine["kind"]>("grant", "gap", "pause", "room-pause", "alert", "link"),
    seconds: fc.double({ min: 0, max: 900, noNaN: true }),
    isUndone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.constantFrom(0, 33, 50), (entries, percent) => {
      const ledger = entries.map((one, at) =>
        aLine({ ...one, id: `e${at}`, seconds: Math.round(one.seconds * 1000) / 1000 }),
      );
      const { lines, totalSeconds } = ledgerLines(withLedger(percent, ledger));
      const counted = lines.filter(({ entry: line }) => line === null || !line.isUndone);
      expect(counted.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(totalSeconds);
      expect(counted.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    }),
  );
});

test("a test that would be longer than 24 h says what the limit takes off", () => {
  const row = aRunningRow("a", {
    ledger: [aLine({ seconds: 86_400 })],
    startedAtMs: NOW,
    deadlineMs: NOW + 86_400_000,
  });
  const { lines, totalSeconds } = ledgerLines(row);
  expect(lines.at(-1)).toMatchObject({ key: "limit", seconds: -6300, share: 0 });
  expect(totalSeconds).toBe(86_400);
});

test("before the test there is no account", () => {
  expect(ledgerLines(aRow("a"))).toEqual({ lines: [], totalSeconds: 0 });
});

test("a grant to the room counts its holders: not those who have finished, nor who lost it", () => {
  const rows = {
    a: aRunningRow("a", { ledger: [aLine()] }),
    b: aRunningRow("b", { ledger: [aLine()] }),
    undone: aRunningRow("undone", { ledger: [aLine({ isUndone: true })] }),
    done: aRunningRow("done", { ledger: [aLine()], finish: { atMs: NOW, reason: "all-answered" } }),
    other: aRunningRow("other", { ledger: [aLine({ id: "g2" })] }),
  };
  expect(countHolders(rows, "g1")).toBe(2);
});

test.each([
  [6300, "1 h 45 min 00 s"],
  [2079, "34 min 39 s"],
  [48, "48 s"],
  [0, "0 s"],
  [-3600, "1 h 00 min 00 s"],
])("%d s is %s", (seconds, shown) => {
  expect(plain(formatSpan(seconds))).toBe(shown);
});
