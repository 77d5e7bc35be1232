const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const ANY_SPACE = /[\s\u3000]/gu;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/**
 * What every typed text goes through, tolerances or not: one Unicode form, no invisible sign, ordinary
 * spaces, none at the ends. A keyboard or a paste adds these without the writer seeing them.
 */
export function prepareText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(ANY_SPACE, " ").trim();
}

/** Full-width Latin signs of an East Asian keyboard (５ ａ ＝) and the digits of an Arabic one (٥) become ordinary ones. */
export function narrowFullWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}
