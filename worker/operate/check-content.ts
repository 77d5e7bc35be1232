import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import type { Fault } from "#worker/content/check/fault.ts";
import { checkPack } from "#worker/content/check-pack.ts";
import { countItems } from "#worker/content/count-items.ts";
import { checkWeights } from "#worker/content/exposure-weights.ts";
import { itemSchema } from "#worker/content/item-schema.ts";
import { checkFiles, packFileList } from "#worker/content/pack-files.ts";
import { packJsonSchema, simulatorJsonSchema } from "#worker/content/pack-format.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";
import { checkSpelling } from "./content/check-spelling.ts";
import { printReport } from "./content/print-report.ts";
import { readPackFiles } from "./read-pack-files.ts";
import { root } from "./root.ts";

const LIST = join(root, "worker/content/packs/starter/files.json");
const SIMULATOR_SCHEMA = join(root, "worker/content/packs/starter/simulators/simulator.schema.json");
const SCHEMA = join(root, "worker/content/packs/pack.schema.json");

/**
 * `npm run content:check [-- --json]`: counts of the starter pack and every fault in it; exit 1 if any.
 * `--write` first writes anew what is derived: the list of the files, after the scripts that make them, and the schema.
 */
const raws = readStarterFiles().flatMap((file) => file.items);
const items = raws.flatMap((raw) => itemSchema.safeParse(raw).data ?? []);
const onDisk = readPackFiles();
if (process.argv.includes("--write")) {
  const list = onDisk.map(({ name, mediaType, bytes, sha256 }) => {
    return { name, mediaType, bytes: bytes.length, sha256, licence: "CC BY-SA 4.0" };
  });
  writeFileSync(LIST, `${JSON.stringify(list, null, 2)}\n`);
  writeFileSync(SCHEMA, packJsonSchema());
  writeFileSync(SIMULATOR_SCHEMA, simulatorJsonSchema());
}
const listed = packFileList.parse(JSON.parse(readFileSync(LIST, "utf8")));
const inExams = items.filter(({ usage }) => usage !== "practice").map(toPoolItem);
const changed = listed.filter(({ name, sha256 }) => onDisk.find((file) => file.name === name)?.sha256 !== sha256);
const isStale =
  readFileSync(SCHEMA, "utf8") !== packJsonSchema() || readFileSync(SIMULATOR_SCHEMA, "utf8") !== simulatorJsonSchema();
const stale: Fault = { itemId: "pack", code: "SCHEMA_FILE_STALE", detail: "run `npm run content:check -- --write`" };
const faults = [
  ...checkPack(raws, readSkills()),
  ...checkWeights(inExams, weights),
  ...checkFiles(items, listed),
  ...changed.map(({ name }): Fault => ({ itemId: "pack", code: "FILE_CHANGED", detail: name })),
  ...checkSpelling(items),
  ...(isStale ? [stale] : []),
];

const report = countItems(items, faults);
if (process.argv.includes("--json")) console.log(JSON.stringify(report, null, 2));
else printReport(report);
process.exitCode = faults.length > 0 ? 1 : 0;
