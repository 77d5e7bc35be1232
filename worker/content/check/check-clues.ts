import type { Item, Locale, QcuItem } from "#worker/core/itembank/item.ts";
import type { Fault } from "./fault.ts";

const ENOUGH_TO_JUDGE = 8;
// Chance is 1 in 4; a pack where guessing "the longest" or "the first" pays twice as often is a clue.
const MOST = 0.5;
const LOCALES: Locale[] = ["fr", "en"];

function keyIsLongest(item: QcuItem, locale: Locale): boolean {
  const { choices } = item.texts[locale];
  const key = choices.find((choice) => choice.id === item.key.choice)?.text.length ?? 0;
  return choices.every((choice) => choice.id === item.key.choice || choice.text.length < key);
}

/** Clues that only show across the whole pack: the longest option, or one place, is right too often. */
export function checkClues(items: Item[]): Fault[] {
  const qcus = items.filter((item) => item.kind === "qcu");
  if (qcus.length < ENOUGH_TO_JUDGE) return [];
  const faults: Fault[] = [];
  for (const locale of LOCALES) {
    const longest = qcus.filter((item) => keyIsLongest(item, locale)).length;
    if (longest / qcus.length > MOST) {
      const detail = `${locale}: the key is the longest in ${longest} of ${qcus.length} qcu`;
      faults.push({ itemId: "pack", code: "KEY_ALWAYS_LONGEST", detail });
    }
    const places = qcus.map((item) => item.texts[locale].choices.findIndex((choice) => choice.id === item.key.choice));
    for (const place of new Set(places)) {
      const count = places.filter((other) => other === place).length;
      if (count / qcus.length > MOST) {
        const detail = `${locale}: the key is at place ${place + 1} in ${count} of ${qcus.length} qcu`;
        faults.push({ itemId: "pack", code: "KEY_ALWAYS_SAME_PLACE", detail });
      }
    }
  }
  return faults;
}
