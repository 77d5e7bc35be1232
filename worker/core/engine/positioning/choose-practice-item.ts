import type { Item, Locale } from "../../itembank/item.ts";
import { shuffleSeeded } from "../../kernel/rng.ts";

/** What was written for practice first: an item of the exam is asked only where a skill has no other. */
const BY_USAGE: Record<Item["usage"], number> = { practice: 0, both: 1, exam: 2 };

/**
 * A question of the skill for practice: one that the account has not met, else the one met longest ago; of these one made
 * for practice before one of the exam. Null: the skill has none in this language.
 * @param met ids already met, oldest first
 */
export function choosePracticeItem(
  bank: readonly Item[],
  skill: string,
  { language, met, seed }: { language: Locale; met: readonly string[]; seed: string },
): Item | null {
  const pool = bank.filter((item) => item.skill === skill && item.texts[language] !== undefined);
  const lastMet = (item: Item): number => met.lastIndexOf(item.id);
  const oldest = Math.min(...pool.map(lastMet));
  const rested = pool.filter((item) => lastMet(item) === oldest);
  const usage = Math.min(...rested.map((item) => BY_USAGE[item.usage]));
  const inOrder = rested
    .filter((item) => BY_USAGE[item.usage] === usage)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return shuffleSeeded(inOrder, seed)[0] ?? null;
}
