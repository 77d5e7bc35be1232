import type { Item } from "#worker/core/itembank/item.ts";
import type { Fault } from "./fault.ts";

const ENOUGH_TO_JUDGE = 8;
const ENOUGH_ORDERS = 4;
/** Of several choices about half are right: a letter far from it tells something of every question. */
const QCM_SHARE = { least: 0.25, most: 0.7 } as const;
const MOST_ORDERS = 0.5;

/**
 * The ids of choices and steps are in the page, where a curious pupil reads them: across the pack no letter may be
 * right, or stand at an end of the order, far more often than the others.
 */
export function checkLetters(items: readonly Item[]): Fault[] {
  return [...checkChoiceLetters(items), ...checkStepLetters(items)];
}

function checkChoiceLetters(items: readonly Item[]): Fault[] {
  const counts = new Map<string, { shown: number; right: number }>();
  for (const item of items) {
    if (item.kind !== "qcm") continue;
    for (const { id } of item.texts.fr.choices) {
      const { shown, right } = counts.get(id) ?? { shown: 0, right: 0 };
      counts.set(id, { shown: shown + 1, right: right + (item.key.choices.includes(id) ? 1 : 0) });
    }
  }
  return [...counts].flatMap(([letter, { shown, right }]): Fault[] => {
    const share = right / shown;
    if (shown < ENOUGH_TO_JUDGE || (share >= QCM_SHARE.least && share <= QCM_SHARE.most)) return [];
    return [fault(`${letter} is right in ${right} of ${shown} qcm`)];
  });
}

function checkStepLetters(items: readonly Item[]): Fault[] {
  const orders = items.flatMap((item) => (item.kind === "order" ? [item.key.order] : []));
  if (orders.length < ENOUGH_ORDERS) return [];
  return ([0, -1] as const).flatMap((place) => {
    const letters = orders.map((order) => order.at(place));
    return [...new Set(letters)].flatMap((letter) => {
      const count = letters.filter((other) => other === letter).length;
      if (count / orders.length <= MOST_ORDERS) return [];
      return [fault(`${letter} is the ${place === 0 ? "first" : "last"} step in ${count} of ${orders.length} orders`)];
    });
  });
}

function fault(detail: string): Fault {
  return { itemId: "pack", code: "KEY_ALWAYS_SAME_LETTER", detail };
}
