/** Letters that Unicode does not decompose and that people type in two ways. Keys are lower case. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ĳ: "ij",
  ς: "σ",
};

/** Accents as such. The vowel signs of Indic scripts are letters to their readers and stay. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const APOSTROPHES = /['’‘‛`´′ʹʻʼʽʾʿˈˊˋ＇]/gu;
/** White space, dashes of every length, and signs that draw nothing (zero-width, soft hyphen, controls). */
const UNSEEN = /[\s\p{Pd}\u2212\u2043\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/**
 * The form under which two spellings of one name are equal: case, accents, spaces, hyphens, apostrophes, ligatures and
 * zero-width signs do not count; letters of every script do. For matching only, never shown nor stored as the name.
 * Source: product page §2.2.
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(APOSTROPHES, "")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(UNSEEN, "")
    .replace(/[œæßøłđðþħŧŋıĳς]/gu, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize("NFC");
}
