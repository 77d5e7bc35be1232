import type { Item, Locale } from "../../itembank/item.ts";
import { shuffleSeeded } from "../../kernel/rng.ts";

/**
 * A question of the skill for practice: one that the account has not met, else the one met longest ago. Exam items are not
 * practised. Null: the skill has none in this language.
 * @param met ids already met, oldest first
 */
export function choosePracticeItem(
  bank: readonly Item[],
  skill: string,
  { language, met, seed }: { language: Locale; met: readonly string[]; seed: string },
): Item | null {
  const pool = bank.filter(
    (item) => item.skill === skill && item.usage !== "exam" && item.texts[language] !== undefined,
  );
  const lastMet = (item: Item): number => met.lastIndexOf(item.id);
  const oldest = Math.min(...pool.map(lastMet));
  const inOrder = pool.filter((item) => lastMet(item) === oldest).sort((one, other) => (one.id < other.id ? -1 : 1));
  return shuffleSeeded(inOrder, seed)[0] ?? null;
}
