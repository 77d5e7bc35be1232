import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** Days in one round: each round is a fresh workerd, so that a long look does not fill its memory. */
const DAYS_IN_ROUND = 200;

/**
 * `npm run test:model -- --runs 2000`: random days of the live object beside the tiny model. `--seed` plays the days of
 * an earlier look again; a failure prints the seed and the path of its round, and the shortest day that fails.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: String(Date.now() % 2 ** 30) },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error("usage: npm run test:model -- [--runs days] [--seed number]");
  process.exit(1);
}

const startedAtMs = Date.now();
const seconds = () => Math.round((Date.now() - startedAtMs) / 1000);
const tool = join("node_modules", "vitest", "vitest.mjs");
console.log(`model: seed ${seed}, ${runs} days`);
for (let done = 0; done < runs; ) {
  const days = Math.min(DAYS_IN_ROUND, runs - done);
  const roundSeed = seed + done;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, "run", "--project", "workerd", "test/live/model.test.ts"],
    {
      env: { ...process.env, NO_COLOR: "1", VITE_MODEL_RUNS: String(days), VITE_MODEL_SEED: String(roundSeed) },
      encoding: "utf8",
    },
  );
  if (status !== 0) {
    console.error(stdout + stderr);
    console.error(
      `model: FAILED in the round of seed ${roundSeed}; again: npm run test:model -- --runs ${days} --seed ${roundSeed}`,
    );
    process.exit(1);
  }
  done += days;
  console.log(`  ${done} of ${runs} days agree (${seconds()} s)`);
}
console.log(`model: seed ${seed}, ${runs} days, ${seconds()} s: the object and the model agree after each step`);
