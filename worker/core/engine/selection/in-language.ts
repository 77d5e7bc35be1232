import type { PoolItem } from "../pool-item.ts";

/** Never relaxed: an item is asked in the candidate's language or not at all. No language given: all. */
export function keepReadableItems(pool: readonly PoolItem[], language: string | undefined): PoolItem[] {
  if (language === undefined) return [...pool];
  return pool.filter(({ languages }) => languages === undefined || languages.includes(language));
}
