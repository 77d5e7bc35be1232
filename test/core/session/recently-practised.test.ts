import { expect, test } from "vitest";
import { handOut } from "#test/support/reserve-plays.ts";
import { aBank, aRoom, MINUTE, right, someItems, T0 } from "#test/support/session-factory.ts";
import { evolveAll } from "#worker/core/session/evolve.ts";
import { EMPTY_SESSION } from "#worker/core/session/state.ts";

/** Each item was practised, and has a second one beside it that was not and measures alike. */
const FIRSTS = someItems();
const ITEMS = FIRSTS.flatMap((item) => [item, { ...item, id: item.id.replace(/-a$/u, "-b") }]);
const PRACTISED = FIRSTS.map(({ id }) => id);

function practisedRoom(recentlyPractised: readonly string[] = PRACTISED) {
  const room = aRoom({ bank: aBank(ITEMS), recentlyPractised });
  expect(room.begin()).toBe("ok");
  return room;
}

test("T8 what the bank has of what was practised is frozen with the start, and none of it is asked", () => {
  const room = practisedRoom([...PRACTISED, "of-practice-only"]);
  expect(room.course().recentlyPractised).toEqual(PRACTISED);
  while (room.onScreen() !== undefined) expect(room.answer({ answer: right() })).toBe("ok");
  const { served } = room.course();
  expect(served).toHaveLength(32);
  expect(served.filter(({ itemId }) => PRACTISED.includes(itemId))).toEqual([]);
});

test("T8 the replacement of a reported question and the reserve keep to it, after a resume elsewhere too", () => {
  const room = practisedRoom();
  room.report();
  expect(room.accept()).toBe("ok");
  room.at(T0 + MINUTE).arrive({ device: "b" });
  expect([room.authorise(), room.enter({ device: "b" })]).toEqual(["ok", "ok"]);
  expect(room.answer({ device: "b" })).toBe("ok");
  const asked = [
    ...room.course().served.map(({ itemId }) => itemId),
    ...handOut(room, { device: "b" }, aBank(ITEMS)).items.map(({ id }) => id),
  ];
  expect(asked).toHaveLength(8);
  expect(asked.filter((id) => PRACTISED.includes(id))).toEqual([]);
});

test("T8 a bank that was practised whole still gives every question", () => {
  const room = practisedRoom(ITEMS.map(({ id }) => id));
  while (room.onScreen() !== undefined) expect(room.answer({ answer: right() })).toBe("ok");
  expect(room.candidate().attempt).toMatchObject({ kind: "finished", reason: "all-answered" });
  expect(room.course().served).toHaveLength(32);
});

test("T8 the journal replayed gives the same test, and one written before this was kept still does", () => {
  const room = practisedRoom();
  room.answer({ answer: right() });
  expect(evolveAll(EMPTY_SESSION, room.journal)).toEqual(room.state);
  const old = room.journal.map((event) => {
    if (event.type !== "test-started") return event;
    const { recentlyPractised: _, ...before } = event;
    return before;
  });
  const [candidate] = Object.values(evolveAll(EMPTY_SESSION, old).candidates);
  expect(candidate?.attempt).toMatchObject({ kind: "running", course: { recentlyPractised: [] } });
});

test("T9 an item without the candidate's language is not asked, not even as the last resort", () => {
  const bank = aBank(ITEMS);
  const inEnglish = (one: string) =>
    bank.pool.map((item) => (item.competence.startsWith(one) ? { ...item, languages: ["en"] } : item));
  const room = aRoom({ bank: { ...bank, pool: inEnglish("1.1") } });
  room.begin();
  while (room.onScreen() !== undefined) room.answer({ answer: right() });
  expect(room.course().served.filter(({ competence }) => competence === "1.1")).toEqual([]);
  expect(room.course().served).toHaveLength(32);
  expect(aRoom({ bank: { ...bank, pool: inEnglish("") } }).begin()).toBe("BANK_NOT_AVAILABLE");
});
