import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { SimulatorItem } from "#worker/core/itembank/item.ts";

/** An item of the starter pack, whose scene and key are then those that pupils get. */
export function simulatorItem(id: string): SimulatorItem {
  const item = loadStarterPack().find((one) => one.id === id);
  if (item?.kind !== "simulator") throw new Error(`${id} is no simulator of the pack`);
  return item;
}
