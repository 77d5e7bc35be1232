import type { PoolItem } from "../pool-item.ts";

/** Where an item asked before stands in the bank now. */
export type FoundItem =
  | { kind: "active"; item: PoolItem }
  | { kind: "archived"; item: PoolItem }
  | { kind: "unknown"; id: string };

/**
 * The item of the moment is served again as it is, archived or not: who has it on screen goes on with it, and an answer
 * given to it counts. One that the bank does not know is said, and is the caller's to report: never a crash.
 */
export function findItem(pool: readonly PoolItem[], id: string): FoundItem {
  const item = pool.find((one) => one.id === id);
  if (item === undefined) return { kind: "unknown", id };
  return { kind: item.archived === true ? "archived" : "active", item };
}
