import * as z from "zod";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { readSkills } from "./blueprint/read-skills.ts";
import type { Fault } from "./check/fault.ts";
import { checkPack } from "./check-pack.ts";
import { completeItems } from "./complete-items.ts";
import { checkWeights, weightsFileSchema } from "./exposure-weights.ts";
import { itemSchema } from "./item-schema.ts";
import { checkFiles, mediaTypeOf } from "./pack-files.ts";
import { PACK_FORMAT } from "./pack-format.ts";

type Parts = { packs: unknown[]; weights: unknown; files: { name: string; bytes: Uint8Array }[] };
type OpenedPack = { items: Item[]; files: { name: string; mediaType: string; bytes: Uint8Array }[] };

const packFile = z.object({ format: z.literal(PACK_FORMAT), items: z.array(z.unknown()) });

/**
 * A pack that may be served: its items with their weights and the sizes of their documents, and its files; or every fault
 * in it at once. Spelling is the command's alone: its dictionaries are not in the Worker.
 */
export function openPack({ packs, weights, files }: Parts): Result<OpenedPack, Fault[]> {
  const faults: Fault[] = [];
  const raws: unknown[] = [];
  for (const pack of packs) {
    const parsed = packFile.safeParse(pack);
    if (parsed.success) raws.push(...parsed.data.items);
    else faults.push({ itemId: "pack", code: "SCHEMA", detail: z.prettifyError(parsed.error) });
  }
  faults.push(...checkPack(raws, readSkills()));
  const items = raws.flatMap((raw) => itemSchema.safeParse(raw).data ?? []);
  const typed = files.flatMap(({ name, bytes }) => {
    const mediaType = mediaTypeOf(name);
    if (mediaType === null) faults.push({ itemId: "pack", code: "FILE_TYPE_UNKNOWN", detail: name });
    return mediaType === null ? [] : [{ name, mediaType, bytes }];
  });
  faults.push(...checkFiles(items, files));
  faults.push(...checkWeights(items.filter(({ usage }) => usage !== "practice").map(toPoolItem), weights));
  if (faults.length > 0) return refuse(faults);
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes.length]));
  return ok({ items: completeItems(items, weightsFileSchema.parse(weights).weights, sizes), files: typed });
}
