import { expect, test } from "vitest";
import { checkLetters } from "#worker/content/check/check-letters.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";

/** A copy of the pack whose choices and steps swap letters, item by item, before it is looked at. */
function spoilt(change: (item: Item) => void): string[] {
  const items = structuredClone(loadStarterPack().filter(({ usage }) => usage !== "practice"));
  for (const item of items) change(item);
  return checkLetters(items).map(({ itemId, code, detail }) => `${itemId} ${code} ${detail}`);
}

test("no letter of the starter pack tells what is right, or what comes first", () => {
  expect(checkLetters(loadStarterPack())).toEqual([]);
});

test("a letter that is nearly always right is found, and so is one that never is", () => {
  const faults = spoilt((item) => {
    if (item.kind === "qcm") item.key.choices = ["a", "b"];
  });
  expect(faults).toEqual([
    "pack KEY_ALWAYS_SAME_LETTER a is right in 22 of 22 qcm",
    "pack KEY_ALWAYS_SAME_LETTER b is right in 22 of 22 qcm",
    "pack KEY_ALWAYS_SAME_LETTER c is right in 0 of 22 qcm",
    "pack KEY_ALWAYS_SAME_LETTER d is right in 0 of 22 qcm",
    "pack KEY_ALWAYS_SAME_LETTER e is right in 0 of 22 qcm",
    "pack KEY_ALWAYS_SAME_LETTER f is right in 0 of 10 qcm",
  ]);
});

test("orders that begin or end with one letter are found", () => {
  const faults = spoilt((item) => {
    if (item.kind === "order") item.key.order.sort((one, other) => (one < other ? 1 : -1));
  });
  expect(faults).toEqual([
    "pack KEY_ALWAYS_SAME_LETTER e is the first step in 4 of 4 orders",
    "pack KEY_ALWAYS_SAME_LETTER a is the last step in 4 of 4 orders",
  ]);
});
