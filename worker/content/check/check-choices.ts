import type { Choice, Locale, QcmItem, QcuItem } from "#worker/core/itembank/item.ts";
import type { Fault, FaultCode } from "./fault.ts";

const LIMITS = {
  qcu: { choices: [3, 5], keys: [1, 1] },
  qcm: { choices: [5, 6], keys: [2, 4] },
} as const;
const LOCALES: Locale[] = ["fr", "en"];

export function keysOf(item: QcuItem | QcmItem): string[] {
  return item.kind === "qcu" ? [item.key.choice] : item.key.choices;
}

function within(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}

/** A right choice more than 1.4 times as long as every other (and by 20 signs) tells the answer by itself. */
function standsOut(choices: Choice[], keys: string[]): boolean {
  const lengths = choices.filter((choice) => !keys.includes(choice.id)).map((choice) => choice.text.length);
  const key = Math.min(...choices.filter((choice) => keys.includes(choice.id)).map((choice) => choice.text.length));
  const longest = Math.max(...lengths);
  return key > longest * 1.4 && key - longest > 20;
}

/** Options and key of one qcu or qcm: counts, ids, misconceptions, length clue. */
export function checkChoices(item: QcuItem | QcmItem): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  const keys = keysOf(item);
  const limits = LIMITS[item.kind];
  if (!within(new Set(keys).size, limits.keys) || new Set(keys).size !== keys.length)
    fault("KEY_COUNT", `${keys.length} keys for a ${item.kind}`);
  const ids = (locale: Locale) => item.texts[locale].choices.map((choice) => choice.id);
  if ([...ids("fr")].sort().join() !== [...ids("en")].sort().join())
    fault("CHOICE_IDS_DIFFER", `fr ${ids("fr").join("")}, en ${ids("en").join("")}`);

  for (const locale of LOCALES) {
    const { choices } = item.texts[locale];
    if (!within(choices.length, limits.choices)) fault("CHOICE_COUNT", `${locale}: ${choices.length} choices`);
    if (new Set(ids(locale)).size !== choices.length) fault("CHOICE_DUPLICATE", `${locale}: an id twice`);
    if (new Set(choices.map((choice) => choice.text.toLowerCase())).size !== choices.length)
      fault("CHOICE_DUPLICATE", `${locale}: a text twice`);
    for (const key of keys) if (!ids(locale).includes(key)) fault("KEY_UNKNOWN", `${locale}: ${key}`);
    for (const choice of choices) {
      const right = keys.includes(choice.id);
      if (right && choice.misconception !== undefined) fault("MISCONCEPTION_ON_KEY", `${locale}: ${choice.id}`);
      if (!right && choice.misconception === undefined) fault("MISCONCEPTION_MISSING", `${locale}: ${choice.id}`);
    }
    if (choices.some((choice) => !keys.includes(choice.id)) && standsOut(choices, keys))
      fault("KEY_STANDS_OUT", `${locale}: the right choice is far longer than the others`);
  }
  return faults;
}
