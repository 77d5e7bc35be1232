import { expect, test } from "vitest";
import { VIGIE } from "#worker/core/engine/config.ts";
import { type PoolItem, toServedRecord } from "#worker/core/engine/pool-item.ts";
import { chooseNextItem } from "#worker/core/engine/selection/choose-next-item.ts";
import { eligibleItems, type SelectionInput } from "#worker/core/engine/selection/eligible-items.ts";
import { findItem } from "#worker/core/engine/selection/find-item.ts";

function makeItem(id: string, part: Partial<PoolItem> = {}): PoolItem {
  return { id, skill: id, competence: id, tube: id, discrimination: 1, difficulty: 0, ...part };
}

function eligible(pool: PoolItem[], part: Partial<SelectionInput> = {}): string[] {
  return eligibleItems({ pool, served: [], excludedSkills: [], config: VIGIE, ...part }).map(({ id }) => id);
}

test("language: an item is asked in the candidate's language or not at all, even when nothing else is left", () => {
  const pool = [
    makeItem("both", { languages: ["fr", "en"] }),
    makeItem("french", { languages: ["fr"] }),
    makeItem("any"),
  ];
  expect(eligible(pool, { language: "en" })).toEqual(["both", "any"]);
  expect(eligible(pool)).toEqual(["both", "french", "any"]);
  expect(eligible([makeItem("french", { languages: ["fr"] })], { language: "en" })).toEqual([]);
});

test("accessibility: what a candidate cannot be asked fairly is never asked, others get it", () => {
  const pool = [makeItem("picture", { barriers: ["blindness", "colour-blindness"] }), makeItem("text")];
  expect(eligible(pool, { needs: ["colour-blindness"] })).toEqual(["text"]);
  expect(eligible(pool, { needs: ["deafness"] })).toEqual(["picture", "text"]);
  expect(eligible(pool.slice(0, 1), { needs: ["blindness"] })).toEqual([]);
});

test("no timed question right after a timed one; the one after that may be, and a set-aside one does not count", () => {
  const timed = makeItem("timed", { timed: true });
  const pool = [timed, makeItem("fast", { timed: true }), makeItem("calm"), makeItem("before")];
  const before = toServedRecord(makeItem("before"));
  expect(eligible(pool, { served: [toServedRecord(timed)] })).toEqual(["calm", "before"]);
  expect(eligible(pool, { served: [toServedRecord(timed), before] })).toEqual(["fast", "calm"]);
  expect(eligible(pool, { served: [toServedRecord(timed, false)] })).toEqual(["fast", "calm", "before"]);
  // The weakest wish but one: with only timed questions left the test goes on.
  expect(eligible(pool.slice(0, 2), { served: [toServedRecord(timed)] })).toEqual(["fast"]);
});

test("archived: a withdrawn item is shown to nobody new, but who has it on screen goes on with it", () => {
  const pool = [makeItem("gone", { archived: true }), makeItem("kept")];
  expect(eligible(pool)).toEqual(["kept"]);
  expect(findItem(pool, "gone")).toEqual({ kind: "archived", item: pool[0] });
  expect(findItem(pool, "kept")).toEqual({ kind: "active", item: pool[1] });
});

test("unknown: an item that the bank does not have is said by its id", () => {
  expect(findItem([makeItem("kept")], "never-published")).toEqual({ kind: "unknown", id: "never-published" });
});

test("exhausted: a bank of archived items says how many questions the test still owes", () => {
  const pool = [makeItem("gone", { archived: true })];
  const next = chooseNextItem({
    pool,
    served: [toServedRecord(makeItem("first"))],
    excludedSkills: [],
    ability: 0,
    seed: "s",
    questionNumber: 2,
    config: VIGIE,
  });
  expect(next).toEqual({ kind: "exhausted", answered: 1, remaining: 31 });
});
