import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type EngineConfig, NAMED_ENGINES, REFERENCE_V3, VIGIE, VIGIE_UNCAPPED } from "#worker/core/engine/config.ts";
import { practiseNearest } from "#worker/core/engine/simulation/practise-nearest.ts";
import { answerByTruths, misspecifyBank } from "#worker/core/engine/simulation/study-banks.ts";
import { drawPictures } from "./engine/charts/draw-pictures.ts";
import { measureSpeed } from "./engine/measure-speed.ts";
import { namedBank, weightedPool } from "./engine/named-bank.ts";
import { printConditional, printPopulations, printTargets } from "./engine/print-figures.ts";
import { readCount, readShare } from "./engine/read-options.ts";
import { type EngineFigures, type SimulationPlan, simulateEngine } from "./engine/simulate-engine.ts";
import { judgeTargets } from "./engine/targets.ts";
import { Refusal, runCommand } from "./refusal.ts";

const SPEED_BANK = 2000;

/**
 * `npm run engine:simulate -- --config vigie --examinees 5000 [--bank starter|A|B|C] [--json out.json] [--pictures folder]
 * [--answers model|wrong|guessed] [--practised 0.5] [--seed s]`: simulated candidates over a bank, the engine asked for
 * beside the published one. `--answers` makes people answer otherwise than the bank says; `--practised` gives each that
 * share of a competence's items as practised lately, the nearest to their ability. Nothing here says how real pupils answer.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      config: { type: "string", default: VIGIE.name },
      examinees: { type: "string", default: "5000" },
      bank: { type: "string", default: "starter" },
      json: { type: "string" },
      pictures: { type: "string" },
      answers: { type: "string", default: "model" },
      practised: { type: "string" },
      seed: { type: "string", default: "simulation" },
    },
  });
  const asked = namedEngine(values.config);
  const bank = namedBank(values.bank);
  const practised = values.practised === undefined ? null : readShare("practised", values.practised);
  const plan = {
    ...makePlan(weightedPool(bank), values.answers, readCount("examinees", values.examinees), values.seed),
    ...(practised === null ? {} : { practiseModel: practiseNearest(bank.pool, practised) }),
  };
  const engines = enginesBeside(asked).map((config) =>
    simulateEngine(config, { ...plan, byAbility: config !== VIGIE_UNCAPPED || config === asked }),
  );
  console.log(`\nBank ${bank.name}, ${bank.pool.length} items, ${plan.examinees} people of each population\n`);
  console.log(`${printPopulations(engines)}\n\n${printConditional(engines)}\n`);
  const targets = targetsOf(engines);
  const speed = measureSpeed(SPEED_BANK);
  console.log(printTargets(targets));
  for (const [part, { median, p99 }] of Object.entries(speed)) {
    const figures = `median ${median.toFixed(3)} ms, 99th percentile ${p99.toFixed(3)} ms`;
    console.log(
      `next question on ${SPEED_BANK} items, ${part}: ${figures}${part === "choice" ? " (target ≤ 0.5)" : ""}`,
    );
  }
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ ...toJson(engines, values), targets, speed }, null, 2)}\n`);
  }
  if (values.pictures !== undefined) {
    mkdirSync(values.pictures, { recursive: true });
    for (const { name, svg } of drawPictures(engines, bank.name))
      writeFileSync(join(values.pictures, `${name}.svg`), svg);
  }
  return 0;
});

function namedEngine(name: string): EngineConfig {
  const found = NAMED_ENGINES.find((one) => one.name === name);
  if (found === undefined) {
    throw new Refusal(`No engine is named ${name}. Known: ${NAMED_ENGINES.map((one) => one.name).join(", ")}.`);
  }
  return found;
}

/** The engine asked for first, the published one beside it, and ours without the cap beside ours. */
function enginesBeside(asked: EngineConfig): EngineConfig[] {
  if (asked === VIGIE) return [VIGIE, REFERENCE_V3, VIGIE_UNCAPPED];
  return asked === REFERENCE_V3 ? [REFERENCE_V3, VIGIE] : [asked, REFERENCE_V3];
}

type People = Omit<SimulationPlan, "byAbility">;

function makePlan(bank: People["bank"], answers: string, examinees: number, seed: string): People {
  if (answers === "model") return { bank, examinees, seed };
  if (answers !== "wrong" && answers !== "guessed") throw new Refusal("--answers takes model, wrong or guessed.");
  return { bank, examinees, seed, answerModel: answerByTruths(misspecifyBank(bank, answers)) };
}

function targetsOf(engines: readonly EngineFigures[]): ReturnType<typeof judgeTargets> {
  const of = ({ name }: EngineConfig) => engines.find(({ config }) => config.name === name);
  const [ours, reference, uncapped] = [of(VIGIE) ?? engines[0], of(REFERENCE_V3), of(VIGIE_UNCAPPED) ?? null];
  return ours === undefined || reference === undefined ? [] : judgeTargets({ ours, reference, uncapped });
}

/** `{config, populations: {general, ninthGrade}}` of the engine asked for, the others under `beside`. */
function toJson(engines: readonly EngineFigures[], asked: { bank: string; examinees: string; seed: string }) {
  const [first, ...others] = engines.map(({ config, populations, conditional }) => ({
    config: config.name,
    populations,
    conditional,
  }));
  return { ...first, bank: asked.bank, examinees: Number(asked.examinees), seed: asked.seed, beside: others };
}
