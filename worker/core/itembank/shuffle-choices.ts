import { shuffleSeeded } from "../kernel/rng.ts";
import type { Choice, QcmItem, QcuItem } from "./item.ts";

/**
 * The order on screen of one candidate's choices: the same at every reload, device and language, other
 * for the neighbour. Choices with an order of their own (numbers, times) keep it.
 */
export function shuffleChoices(item: QcuItem | QcmItem, choices: readonly Choice[], attemptSeed: string): Choice[] {
  if (item.ordered) return [...choices];
  const byId = [...choices].sort((one, other) => (one.id < other.id ? -1 : 1));
  return shuffleSeeded(byId, `${attemptSeed}/choices/${item.id}`);
}
