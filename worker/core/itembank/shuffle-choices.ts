import { shuffleSeeded } from "../kernel/rng.ts";
import type { Choice, OrderItem, Part, QcmItem, QcuItem } from "./item.ts";

/**
 * The order on screen of one candidate's choices: the same at every reload, device and language, other
 * for the neighbour. Choices with an order of their own (numbers, times) keep it.
 */
export function shuffleChoices(item: QcuItem | QcmItem, choices: readonly Choice[], attemptSeed: string): Choice[] {
  return item.ordered ? [...choices] : shuffleParts(choices, `${attemptSeed}/choices/${item.id}`);
}

/** Parts in an order that only `seed` and their ids make: texts and languages do not move it. */
export function shuffleParts<T extends Part>(parts: readonly T[], seed: string): T[] {
  const byId = [...parts].sort((one, other) => (one.id < other.id ? -1 : 1));
  return shuffleSeeded(byId, seed);
}

/** Steps to put in order never stand in it already: nobody is right by touching nothing. */
export function shuffleSteps({ id, key }: OrderItem, steps: readonly Part[], attemptSeed: string): Part[] {
  const mixed = shuffleParts(steps, `${attemptSeed}/steps/${id}`);
  const isSolved = mixed.every((step, place) => step.id === key.order[place]);
  return isSolved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
