import * as z from "zod";
import type { Item } from "#worker/core/itembank/item.ts";
import { weightsFileSchema } from "./exposure-weights.ts";
import { itemSchema } from "./item-schema.ts";
import weights from "./packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "./read-starter-files.ts";

/**
 * The starter pack, parsed, each exam item with its exposure weight. Throws on a faulty file: the pack is part of the
 * build and checked there.
 */
export function loadStarterPack(): Item[] {
  const items = z.array(itemSchema).parse(readStarterFiles().flatMap((file) => file.items));
  const { weights: weightOf } = weightsFileSchema.parse(weights);
  return items.map((item) => {
    const exposureWeight = weightOf[item.id];
    return exposureWeight === undefined ? item : { ...item, exposureWeight };
  });
}
