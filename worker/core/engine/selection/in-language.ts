import type { PoolItem } from "../pool-item.ts";

/** Never relaxed: an item is asked in the candidate's language or not at all. No language given: all. */
export function isReadable({ languages }: PoolItem, language: string | undefined): boolean {
  return language === undefined || languages === undefined || languages.includes(language);
}
