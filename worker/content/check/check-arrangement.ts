import type { Locale, MatchItem, OrderItem, Part } from "#worker/core/itembank/item.ts";
import type { Fault, FaultCode } from "./fault.ts";

const LOCALES: Locale[] = ["fr", "en"];
const STEPS = [4, 6] as const;
const PAIRS = [4, 5] as const;

/** Steps to order, or parts to pair: the same ids in both languages, the key whole, a decoy among the pairs. */
export function checkArrangement(item: OrderItem | MatchItem): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join();
  for (const locale of LOCALES) {
    if (item.kind === "order") {
      const steps = idsOf(item.texts[locale].steps);
      if (!within(steps.length, STEPS)) fault("CHOICE_COUNT", `${locale}: ${steps.length} steps`);
      if (!same(steps, item.key.order)) fault("KEY_UNKNOWN", `${locale}: ${item.key.order.join()}`);
      if (hasTwice(item.texts[locale].steps)) fault("CHOICE_DUPLICATE", locale);
      continue;
    }
    const { left, right } = item.texts[locale];
    const { pairs } = item.key;
    if (!within(left.length, PAIRS)) fault("CHOICE_COUNT", `${locale}: ${left.length} to pair`);
    if (right.length <= left.length) fault("DECOY_MISSING", `${locale}: ${right.length} for ${left.length}`);
    const lefts = pairs.map((pair) => pair.left);
    const rights = pairs.map((pair) => pair.right);
    const isKnown = rights.every((id) => idsOf(right).includes(id));
    if (!same(lefts, idsOf(left)) || !isKnown || new Set(rights).size !== rights.length) fault("KEY_UNKNOWN", locale);
    if (hasTwice(left) || hasTwice(right)) fault("CHOICE_DUPLICATE", locale);
  }
  return faults;
}

function idsOf(parts: readonly Part[]): string[] {
  return parts.map(({ id }) => id);
}

function hasTwice(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ text }) => text.toLowerCase())).size !== parts.length;
}

function within(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}
