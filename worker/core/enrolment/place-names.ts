/** Words that people leave out, add or put last: `L'Abergement`, `Abergement (L')`, `Gambie (la)`, `The Gambia`. */
const SMALL_WORDS = new Set(["l", "le", "la", "les", "d", "de", "du", "des", "et", "the", "of", "and"]);
const ABBREVIATED: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };
const ORDINAL = /^(\d{1,2})(?:er|ere|e|eme|ieme)?$/;
const DISTRICT_WORDS = new Set(["arrondissement", "arr", "ardt", "cedex"]);

/** Case, accents, hyphens and apostrophes do not count, `St` is `Saint`; the order of the words does. */
export function cityKey(name: string): string {
  return words(name).join(" ");
}

/** As `cityKey`, without small words, `cedex` and the number of an arrondissement, in any order. */
export function looseCityKey(name: string): string {
  return words(name)
    .filter((word) => !SMALL_WORDS.has(word) && !DISTRICT_WORDS.has(word) && !ORDINAL.test(word))
    .sort()
    .join(" ");
}

/** The number of an arrondissement: `Paris 11e` → 11; null without one. `Cedex 09` is not one. */
export function districtNumber(name: string): number | null {
  const all = words(name);
  const found = all.findIndex((word, at) => ORDINAL.test(word) && all[at - 1] !== "cedex");
  return found < 0 ? null : Number(ORDINAL.exec(all[found] ?? "")?.[1]);
}

/** `Corée, République de` = `République de Corée` = `REPUBLIQUE DE COREE`. Letters stay in their word: no anagrams. */
export function countryKey(name: string): string {
  return words(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .sort()
    .join(" ");
}

function words(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => ABBREVIATED[word] ?? word);
}
