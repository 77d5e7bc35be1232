import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import { checkPack } from "#worker/content/check-pack.ts";
import { checkWeights } from "#worker/content/exposure-weights.ts";
import { itemSchema } from "#worker/content/item-schema.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";

/** `node worker/operate/check-content.ts`: counts of the starter pack and every fault in it; exit 1 if any. */
const files = readStarterFiles();
const raws = files.flatMap((file) => file.items);
const examItems = raws.flatMap((raw) => {
  const item = itemSchema.safeParse(raw).data;
  return item === undefined || item.usage === "practice" ? [] : [item];
});
const faults = [...checkPack(raws, readSkills()), ...checkWeights(examItems.map(toPoolItem), weights)];

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
