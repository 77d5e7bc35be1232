import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAnswers } from "./engine/answers-file.ts";
import { calibrateBank } from "./engine/calibrate-bank.ts";
import { namedBank, weightedPool } from "./engine/named-bank.ts";
import { printCalibration } from "./engine/print-calibration.ts";
import { proveCalibration } from "./engine/prove-calibration.ts";
import { readCount, readNormal } from "./engine/read-options.ts";
import { Refusal, runCommand } from "./refusal.ts";

/**
 * `npm run engine:calibrate -- --answers file [--bank starter] [--json out.json] [--prior expert|none] [--population 0,1.5]
 * [--anchors file]`: discriminations and difficulties from recorded answers, with their standard errors and fit, and the
 * items to review. Writes no bank: what to adopt is a decision. `--prove people`: the same on simulated answers whose
 * truths are known.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      answers: { type: "string" },
      bank: { type: "string", default: "starter" },
      json: { type: "string" },
      prior: { type: "string", default: "expert" },
      population: { type: "string", default: "0,1.5" },
      anchors: { type: "string" },
      prove: { type: "string" },
    },
  });
  if (values.prior !== "expert" && values.prior !== "none") throw new Refusal("--prior takes expert or none.");
  const usesPriors = values.prior === "expert";
  const bank = namedBank(values.bank);
  if (values.prove !== undefined) {
    const proof = proveCalibration(weightedPool(bank), readCount("prove", values.prove), usesPriors);
    console.log(`${printCalibration(proof.calibration)}\n\n${proof.lines.join("\n")}`);
    return 0;
  }
  if (values.answers === undefined)
    throw new Refusal("Name the file of answers: npm run engine:calibrate -- --answers file");
  const anchors = new Set(values.anchors === undefined ? [] : readText(values.anchors).split(/\s+/u).filter(Boolean));
  const population = readNormal("population", values.population);
  const calibration = calibrateBank(readAnswers(readText(values.answers)), bank.pool, {
    population,
    usesPriors,
    anchors,
  });
  console.log(printCalibration(calibration));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(calibration, null, 2)}\n`);
  return 0;
});

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Refusal(`${path} cannot be read.`);
  }
}
