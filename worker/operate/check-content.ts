import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import type { Fault } from "#worker/content/check/fault.ts";
import { checkPack } from "#worker/content/check-pack.ts";
import { checkWeights } from "#worker/content/exposure-weights.ts";
import { itemSchema } from "#worker/content/item-schema.ts";
import { checkFiles, packFileList } from "#worker/content/pack-files.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";
import { readPackFiles } from "./read-pack-files.ts";
import { root } from "./root.ts";

const LIST = join(root, "worker/content/packs/starter/files.json");

/** `node worker/operate/check-content.ts`: counts of the starter pack and every fault in it; exit 1 if any. */
const files = readStarterFiles();
const raws = files.flatMap((file) => file.items);
const examItems = raws.flatMap((raw) => {
  const item = itemSchema.safeParse(raw).data;
  return item === undefined || item.usage === "practice" ? [] : [item];
});
const onDisk = readPackFiles();
// `--list-files` writes the list anew: after the scripts that make the files.
if (process.argv.includes("--list-files")) {
  const list = onDisk.map(({ name, mediaType, bytes, sha256 }) => {
    return { name, mediaType, bytes: bytes.length, sha256, licence: "CC BY-SA 4.0" };
  });
  writeFileSync(LIST, `${JSON.stringify(list, null, 2)}\n`);
}
const listed = packFileList.parse(JSON.parse(readFileSync(LIST, "utf8")));
const parsedItems = raws.flatMap((raw) => itemSchema.safeParse(raw).data ?? []);
const changed = listed
  .filter(({ name, sha256 }) => onDisk.find((file) => file.name === name)?.sha256 !== sha256)
  .map(({ name }): Fault => ({ itemId: "pack", code: "FILE_CHANGED", detail: name }));
const faults = [
  ...checkPack(raws, readSkills()),
  ...checkWeights(examItems.map(toPoolItem), weights),
  ...checkFiles(parsedItems, listed),
  ...changed,
];

const kinds: Record<string, number> = {};
const levels: Record<string, number> = {};
for (const raw of raws) {
  const item = itemSchema.safeParse(raw).data;
  if (item === undefined) continue;
  kinds[item.kind] = (kinds[item.kind] ?? 0) + 1;
  levels[item.level] = (levels[item.level] ?? 0) + 1;
}
const list = (counts: Record<string, number>) => Object.entries(counts).map(([name, n]) => `${name} ${n}`);

for (const file of files) console.log(`${file.competence}  ${file.items.length} items`);
console.log(`${raws.length} items; kinds: ${list(kinds).join(", ")}; levels: ${list(levels).join(", ")}`);
for (const fault of faults) console.log(`FAULT ${fault.itemId} ${fault.code} ${fault.detail}`);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
