import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bankChecksum } from "#worker/content/bank-checksum.ts";
import type { WeightsFile } from "#worker/content/exposure-weights.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import {
  calibrateWeights,
  DEFAULT_WEIGHT_PLAN,
  feasibleCap,
  type WeightPlan,
  type WeightRound,
} from "#worker/core/engine/simulation/exposure-weights.ts";
import { namedBank } from "./engine/named-bank.ts";
import { progressBar } from "./engine/progress-bar.ts";
import { readCount, readShare } from "./engine/read-options.ts";
import { runCommand } from "./refusal.ts";

/**
 * `npm run engine:weights [-- --bank starter|A|B|C --cap 0.30 --rounds 18 --examinees 1500]`: the exposure weights of a
 * bank version, written beside it with its checksum. To be run again whenever a parameter of the bank changes.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      bank: { type: "string", default: "starter" },
      cap: { type: "string", default: String(DEFAULT_WEIGHT_PLAN.cap) },
      rounds: { type: "string", default: String(DEFAULT_WEIGHT_PLAN.rounds) },
      examinees: { type: "string", default: String(DEFAULT_WEIGHT_PLAN.examinees) },
    },
  });
  const bank = namedBank(values.bank);
  const plan: WeightPlan = {
    cap: readShare("cap", values.cap),
    rounds: readCount("rounds", values.rounds),
    examinees: readCount("examinees", values.examinees),
    seed: DEFAULT_WEIGHT_PLAN.seed,
  };
  const cap = feasibleCap(bank.pool, VIGIE, plan.cap);
  if (cap > plan.cap)
    console.log(`${bank.name}: too few items for a cap of ${plan.cap}, ${cap.toFixed(2)} is aimed at`);
  const last = runRounds(bank.name, bank.pool, plan);
  const file: WeightsFile = {
    bank: { checksum: bankChecksum(bank.pool), items: bank.pool.length },
    config: VIGIE.name,
    plan,
    highestExposure: round6(last.highest),
    weights: Object.fromEntries([...last.weights].sort().map(([id, weight]) => [id, round6(weight)])),
  };
  writeFileSync(bank.weightsPath, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`${bank.name}: ${bank.pool.length} items, highest exposure ${last.highest.toFixed(3)} in the last round`);
  console.log(`written: ${bank.weightsPath}`);
  return 0;
});

function runRounds(name: string, pool: ReturnType<typeof namedBank>["pool"], plan: WeightPlan): WeightRound {
  const bar = progressBar(`weights of bank ${name}`, plan.rounds);
  let last: WeightRound = { round: 0, highest: 1, weights: new Map() };
  for (const round of calibrateWeights(pool, VIGIE, plan)) {
    last = round;
    bar.advance(round.round);
  }
  bar.end();
  return last;
}

/** Six decimals are far below the noise of the simulation, and keep the file readable. Never 0: no item is shut out. */
function round6(value: number): number {
  return Math.max(1e-6, Math.round(value * 1e6) / 1e6);
}
