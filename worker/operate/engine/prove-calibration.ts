import { measureRecovery, type Recovered, tableOfTests } from "#worker/core/engine/calibration/recovery.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { drawAbilities, POPULATIONS } from "#worker/core/engine/simulation/populations.ts";
import { type SimulatedTest, simulateTests } from "#worker/core/engine/simulation/simulate-test.ts";
import { answerByTruths, misspecifyBank } from "#worker/core/engine/simulation/study-banks.ts";
import { type Calibration, calibrateBank } from "./calibrate-bank.ts";
import { printRecovery } from "./print-calibration.ts";
import { progressBar } from "./progress-bar.ts";

export type Proof = { calibration: Calibration; lines: string[] };

const PARAMETERS = ["difficulty", "discrimination"] as const;

/**
 * People whose truths are known take our adaptive test on a bank that declares others (b ± 0.4, a ± 20 %, guessing on
 * 15 % of the items); then the answers alone, and what was declared as a prior, must bring the truths back.
 */
export function proveCalibration(bank: readonly PoolItem[], people: number, usesPriors: boolean): Proof {
  const truths = misspecifyBank(bank, "wrong");
  const abilities = drawAbilities(POPULATIONS.general, people, "proof");
  const bar = progressBar("tests to calibrate from", people);
  const tests: SimulatedTest[] = [];
  const simulation = { bank, config: VIGIE, answerModel: answerByTruths(truths) };
  for (const test of simulateTests(simulation, abilities, "proof")) {
    tests.push(test);
    bar.advance(tests.length);
  }
  bar.end();
  const { mean, sd } = POPULATIONS.general;
  const options = { population: { mean, sd }, usesPriors, anchors: new Set<string>() };
  const calibration = calibrateBank(tableOfTests(tests), bank, options);
  const enough = (least: number): (Recovered & { declared: Recovered["truth"] })[] =>
    calibration.items.flatMap(({ id, answers, fitted, errors, declared }) => {
      const truth = truths.get(id);
      // An item that can be guessed has no two parameters to bring back: it must be flagged instead.
      if (truth === undefined || truth.floor > 0 || declared === null || answers < least) return [];
      return [{ truth, fitted, errors, declared }];
    });
  const reached = [200, 500].filter((least) => enough(least).length > 0);
  const lines = reached.flatMap((least) =>
    PARAMETERS.flatMap((of) => {
      const recovered = enough(least);
      const before = recovered.map((one) => ({ ...one, fitted: one.declared }));
      return [
        printRecovery(`${of}, ${least} answers and more, calibrated`, measureRecovery(recovered, of)),
        `${`${of}, ${least} answers and more, as declared`.padEnd(56)}${`RMSE ${measureRecovery(before, of).rmse.toFixed(3)}`.padStart(13)}`,
      ];
    }),
  );
  return { calibration, lines };
}
