import { expect, test } from "vitest";
import { bankChecksum } from "#worker/content/bank-checksum.ts";
import { checkWeights } from "#worker/content/exposure-weights.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { toPoolItem } from "#worker/core/engine/pool-item.ts";

const POOL = loadStarterPack()
  .filter(({ usage }) => usage !== "practice")
  .map(toPoolItem);

test("the starter pack is served with the weights of exactly this bank", () => {
  expect(checkWeights(POOL, weights)).toEqual([]);
  expect(POOL.every(({ weight }) => weight !== undefined && weight > 0 && weight <= 1)).toBe(true);
  expect(weights.bank.checksum).toBe(bankChecksum(POOL.toReversed()));
});

test("a changed parameter, an item more or less, or a renamed tube make them another bank's", () => {
  const [first, ...others] = POOL;
  if (first === undefined) throw new Error("the pack is empty");
  const changed = [
    [{ ...first, difficulty: first.difficulty + 0.01 }, ...others],
    [{ ...first, tube: "1.1-other" }, ...others],
    others,
    [...POOL, { ...first, id: "new" }],
  ];
  for (const pool of changed) {
    expect(checkWeights(pool, weights).map(({ code }) => code)).toEqual(["WEIGHTS_OF_ANOTHER_BANK"]);
  }
});

test("no file, a weight of 0 and a missing weight are faults that say what to run", () => {
  expect(checkWeights(POOL, null).map(({ code }) => code)).toEqual(["WEIGHTS_SCHEMA"]);
  const [id = "", ...ids] = Object.keys(weights.weights);
  expect(checkWeights(POOL, { ...weights, weights: { ...weights.weights, [id]: 0 } })[0]?.code).toBe("WEIGHTS_SCHEMA");
  const fewer = Object.fromEntries(ids.map((one) => [one, 1]));
  const [missing] = checkWeights(POOL, { ...weights, weights: fewer });
  expect(missing).toMatchObject({ itemId: "weights", code: "WEIGHT_MISSING" });
  expect(missing?.detail).toContain("npm run engine:weights");
});
