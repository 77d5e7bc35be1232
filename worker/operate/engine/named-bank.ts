import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWeights, type WeightsFile, weightsFileSchema } from "#worker/content/exposure-weights.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { type PoolItem, toPoolItem } from "#worker/core/engine/pool-item.ts";
import { withWeights } from "#worker/core/engine/simulation/exposure-weights.ts";
import { makeStudyBank, STUDY_BANK_NAMES } from "#worker/core/engine/simulation/study-banks.ts";
import { Refusal } from "../refusal.ts";
import { root } from "../root.ts";

/** A bank that an engine command may be asked for by name, and the file of its weights. */
export type NamedBank = { name: string; pool: PoolItem[]; weightsPath: string };

const BANK_NAMES = ["starter", ...STUDY_BANK_NAMES] as const;

/** `starter`: the exam items of the pack of this repository. `A`, `B`, `C`: the invented banks of the study. */
export function namedBank(name: string): NamedBank {
  if (name === "starter") {
    const items = loadStarterPack().filter(({ usage }) => usage !== "practice");
    const weightsPath = join(root, "worker", "content", "packs", "starter", "weights.json");
    return { name, pool: items.map(toPoolItem), weightsPath };
  }
  const study = STUDY_BANK_NAMES.find((one) => one === name);
  if (study === undefined) throw new Refusal(`No bank is named ${name}. Known: ${BANK_NAMES.join(", ")}.`);
  const weightsPath = join(root, "worker", "operate", "engine", "weights", `${study}.json`);
  return { name, pool: makeStudyBank(study), weightsPath };
}

/** The bank with its frozen weights. Refused when they are missing or another bank's. */
export function weightedPool(bank: NamedBank): PoolItem[] {
  const { weights } = readWeights(bank);
  return withWeights(bank.pool, new Map(Object.entries(weights)));
}

function readWeights({ name, pool, weightsPath }: NamedBank): WeightsFile {
  const remedy = `Run: npm run engine:weights -- --bank ${name}`;
  const raw = readJson(weightsPath);
  if (raw === null) throw new Refusal(`Bank ${name} has no weights yet. ${remedy}`);
  const [fault] = checkWeights(pool, raw);
  if (fault !== undefined) throw new Refusal(`The weights of bank ${name} are not its own (${fault.code}). ${remedy}`);
  return weightsFileSchema.parse(raw);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
