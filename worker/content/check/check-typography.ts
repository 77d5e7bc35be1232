import type { Locale } from "#worker/core/itembank/item.ts";

// A sign followed by a letter or digit belongs to a formula, a pattern or an address, not to a sentence.
const END = "(?=$|[\\s\\u00A0\\u202F)»”])";
const TWO_SPACES: [RegExp, string] = [/[ \u00A0\u202F]{2}/u, "one space at a time"];
const FRENCH: [RegExp, string][] = [
  TWO_SPACES,
  [new RegExp(`[^\\u202F?!][;!?]${END}`, "u"), "U+202F before ; ! ?"],
  [new RegExp(`[^\\u00A0]:${END}`, "u"), "U+00A0 before :"],
  [/«(?!\u00A0)|(?<!\u00A0)»/u, "U+00A0 inside « »"],
  [/[“”]|(?<=\s)"/u, "« » rather than other quotation marks"],
];
const ENGLISH: [RegExp, string][] = [
  TWO_SPACES,
  [/[\s\u00A0\u202F][;!?:](?=$|\s)/u, "no space before ; ! ? :"],
  [/[«»]/u, "English quotation marks"],
];

/** What is wrong with the spaces and quotation marks of a text; code between backquotes is left alone. */
export function checkTypography(text: string, locale: Locale): string[] {
  const prose = text.replace(/`[^`]*`/gu, "x");
  const found = (locale === "fr" ? FRENCH : ENGLISH).filter(([pattern]) => pattern.test(prose));
  return found.map(([pattern, rule]) => {
    const at = prose.search(pattern);
    return `${locale}: ${rule}: “${prose.slice(Math.max(0, at - 15), at + 15)}”`;
  });
}
