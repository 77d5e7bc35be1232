import type { Item, Locale } from "#worker/core/itembank/item.ts";
import type { Fault } from "./fault.ts";

const LOCALES: Locale[] = ["fr", "en"];

/** Two items that ask the same in the same words, whatever the case and the signs. */
export function checkStems(items: readonly Item[]): Fault[] {
  return LOCALES.flatMap((locale) => {
    const seen = new Map<string, string>();
    return items.flatMap((item): Fault[] => {
      const stem = stemOf(item, locale);
      const other = seen.get(stem);
      seen.set(stem, other ?? item.id);
      return other === undefined ? [] : [{ itemId: item.id, code: "DUPLICATE_STEM", detail: `${locale}: as ${other}` }];
    });
  });
}

function stemOf(item: Item, locale: Locale): string {
  const { situation = "", question } = item.texts[locale];
  return `${situation} ${question}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}
