import { expect, test } from "vitest";
import { reduceRoom, roomFrom } from "#app/routes/supervisor/+parts/room-reducer.ts";
import { aFrame, aHeader, aRow, aRunningRow, NOW } from "./a-row.ts";

const theRest = { header: aHeader, notes: [] };

test("a whole room replaces everything: rows that are gone, header, sequence", () => {
  const before = roomFrom(aFrame([aRow("a"), aRow("b")]));
  const after = reduceRoom(before, aFrame([aRow("b")], { seq: 14, header: { ...aHeader, isFinalised: true } }));
  expect(Object.keys(after.rows)).toEqual(["b"]);
  expect(after.header.isFinalised).toBe(true);
  expect(after.seq).toBe(14);
});

test("rows that follow the last change are laid over the others", () => {
  const before = roomFrom(aFrame([aRow("a"), aRow("b")]));
  const after = reduceRoom(before, { ...theRest, t: "rows", after: 10, seq: 12, nowMs: NOW, rows: [aRunningRow("b")] });
  expect(after.rows.a?.phase).toBe("not-started");
  expect(after.rows.b?.phase).toBe("running");
  expect([after.seq, after.isBehind]).toEqual([12, false]);
});

test("rows that leave a gap are shown, and the room is known to be behind until it comes whole", () => {
  const before = roomFrom(aFrame([aRow("a")]));
  const behind = reduceRoom(before, {
    ...theRest,
    t: "rows",
    after: 11,
    seq: 12,
    nowMs: NOW,
    rows: [aRunningRow("a")],
  });
  expect([behind.rows.a?.phase, behind.seq, behind.isBehind]).toEqual(["running", 12, true]);
  const next = reduceRoom(behind, { ...theRest, t: "rows", after: 12, seq: 13, nowMs: NOW, rows: [aRow("a")] });
  expect(next.isBehind).toBe(true);
  expect(reduceRoom(next, aFrame([aRow("a")], { seq: 13 })).isBehind).toBe(false);
});

test("rows that come late never undo what is known; rows that overlap are applied", () => {
  const before = roomFrom(aFrame([aRunningRow("a")]));
  expect(reduceRoom(before, { ...theRest, t: "rows", after: 8, seq: 10, nowMs: NOW, rows: [aRow("a")] })).toBe(before);
  const overlap = reduceRoom(before, { ...theRest, t: "rows", after: 9, seq: 11, nowMs: NOW, rows: [aRow("a")] });
  expect([overlap.rows.a?.phase, overlap.isBehind]).toEqual(["not-started", false]);
});

test("the last sign of a page that closed is kept, to say since when; a sign never goes back", () => {
  const heard = { a: NOW - 5_000, b: NOW - 9_000 };
  const before = roomFrom(aFrame([aRunningRow("b"), aRunningRow("a")], { links: heard }));
  // By place, in the order of the ids: nothing of "a", an older sign of "b".
  const closed = reduceRoom(before, { t: "links", nowMs: NOW, ages: [null, 12], supervisors: 3 });
  expect(closed.signs).toEqual(heard);
  expect(closed.supervisors).toBe(3);
  expect(reduceRoom(before, { t: "links", nowMs: NOW, ages: [2, 3], supervisors: 3 }).signs).toEqual({
    a: NOW - 2_000,
    b: NOW - 3_000,
  });
  const whole = reduceRoom(closed, aFrame([aRunningRow("a")], { links: { b: NOW } }));
  expect(whole.signs).toEqual({ a: NOW - 5_000, b: NOW });
});

test("ages of another list than the page's tell nothing, and the whole room is asked again", () => {
  const before = roomFrom(aFrame([aRunningRow("a")], { links: { a: NOW - 5_000 } }));
  const after = reduceRoom(before, { t: "links", nowMs: NOW, ages: [1, 1], supervisors: 1 });
  expect([after.signs, after.isBehind]).toEqual([{ a: NOW - 5_000 }, true]);
});

test("a change brings header and notes with its rows", () => {
  const note = { id: "n", candidateId: null, code: "C7", text: "Coupure", atMs: NOW, byName: "S. Kowalczyk" } as const;
  const pause = { sinceMs: NOW, reason: "alarme incendie", byName: "S. Kowalczyk" };
  const header = { ...aHeader, pause };
  const after = reduceRoom(roomFrom(aFrame([])), {
    t: "rows",
    after: 10,
    seq: 11,
    nowMs: NOW,
    header,
    rows: [],
    notes: [note],
  });
  expect(after.header.pause).toEqual(pause);
  expect(after.notes).toEqual([note]);
});

test("what a candidate's own browser shows never goes back, and outlives a whole room", () => {
  const seen = (upTo: number) => ({ t: "seen", candidateId: "a", upTo }) as const;
  const heard = [seen(12), seen(11)].reduce(reduceRoom, roomFrom(aFrame([aRow("a")])));
  expect(heard.seen).toEqual({ a: 12 });
  expect(reduceRoom(heard, aFrame([aRow("a")], { seq: 20 })).seen).toEqual({ a: 12 });
});

test("answers to commands change nothing here", () => {
  const room = roomFrom(aFrame([aRow("a")]));
  expect(reduceRoom(room, { t: "done", id: "12345678", at: 10 })).toBe(room);
});
