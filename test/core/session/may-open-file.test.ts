import { expect, test } from "vitest";
import { aBank, aRoom, someItems } from "#test/support/session-factory.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { courseOf } from "#worker/core/session/evolve.ts";
import { mayOpenFile } from "#worker/core/session/may-open-file.ts";
import { drawReserve } from "#worker/core/session/reserve.ts";

/** Every question has a document of its own, and a picture. */
const ITEMS = someItems().map((item) => ({
  ...item,
  documents: [{ file: `${item.id}.csv`, texts: { fr: { label: "le tableau" }, en: { label: "the table" } } }],
  illustration: { file: `${item.id}.png`, alt: { fr: "Un tableau.", en: "A table." } },
}));

function opened() {
  const room = aRoom();
  const bank = aBank(ITEMS);
  const may = (itemId: string, file = `${itemId}.csv`) => {
    const candidate = room.state.candidates.c1;
    if (candidate === undefined) throw new Error("nobody");
    return mayOpenFile(candidate, { itemId, file }, { bank, engine: VIGIE });
  };
  const course = () => courseOf(room.state.candidates.c1?.attempt ?? { kind: "none" });
  return { room, may, course, bank };
}

test("V4 a file opens with its question, and with those of the reserve, never before the start nor after the end", () => {
  const { room, may, course, bank } = opened();
  const all = ITEMS.map(({ id }) => id);
  expect(all.filter((id) => may(id))).toEqual([]);
  room.begin();
  const served = course();
  if (served === null) throw new Error("no test");
  const first = served.served[0]?.itemId ?? "";
  const reserve = drawReserve({ course: served, pool: bank.pool, engine: VIGIE }, 0).map(({ itemId }) => itemId);
  expect(reserve).toHaveLength(5);
  expect(all.filter((id) => may(id)).sort()).toEqual([first, ...reserve].sort());
  expect(may(first, `${first}.png`)).toBe(true);
  // A file of another question, under the name of one that was served.
  expect(may(first, `${reserve[0]}.csv`)).toBe(false);
  room.answer();
  // Those of the reserve before still open, while its page may be on its way to keep them.
  expect(reserve.every((id) => may(id))).toBe(true);
  room.end();
  expect(all.filter((id) => may(id))).toEqual([]);
});
