import * as z from "zod";
import type { Item } from "#worker/core/itembank/item.ts";
import { itemSchema } from "./item-schema.ts";
import { readStarterFiles } from "./read-starter-files.ts";

/** The starter pack, parsed. Throws on a faulty file: the pack is part of the build and checked there. */
export function loadStarterPack(): Item[] {
  return z.array(itemSchema).parse(readStarterFiles().flatMap((file) => file.items));
}
