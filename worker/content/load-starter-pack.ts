import * as z from "zod";
import type { Item } from "#worker/core/itembank/item.ts";
import { completeItems } from "./complete-items.ts";
import { weightsFileSchema } from "./exposure-weights.ts";
import { itemSchema } from "./item-schema.ts";
import { packFileList } from "./pack-files.ts";
import files from "./packs/starter/files.json" with { type: "json" };
import weights from "./packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "./read-starter-files.ts";

/**
 * The starter pack, parsed, each exam item with its exposure weight, each document with its size. Throws on a faulty file: the pack is part of the
 * build and checked there.
 */
export function loadStarterPack(): Item[] {
  const items = z.array(itemSchema).parse(readStarterFiles().flatMap((file) => file.items));
  const sizes = new Map(packFileList.parse(files).map(({ name, bytes }) => [name, bytes]));
  return completeItems(items, weightsFileSchema.parse(weights).weights, sizes);
}
