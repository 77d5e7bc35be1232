import { prepareText } from "./prepare-text.ts";

const QUOTES = "\"'`\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb";
const ANY_QUOTE = /["\u201c\u201d\u201e\u00ab\u00bb]/u;
const AROUND = new RegExp(`^[${QUOTES}] ?(.*?) ?[${QUOTES}]$`, "u");
// After a letter, a digit, a closing sign or an address only: the dots of `cd ..` and of `*.` are the answer.
const SENTENCE_END = /(?<=[\p{L}\p{N})\]"'`\u2019\u201d\u00bb]|\.\p{L}{2,}\/)(?:\.{3}|[.,;\u2026\u3002])$/u;
const ROOT_SLASH = /(?<=\.\p{L}{2,})\/$/u;

/**
 * The answer without what a sentence puts round it: quotation marks, a full stop at the end (two spaces on a telephone
 * make one), the last slash of an address. Quotation marks stay where an accepted answer has some: they mean something.
 */
export function bareAnswer(text: string, accepted: readonly string[]): string {
  const keepsQuotes = accepted.some((variant) => ANY_QUOTE.test(variant));
  let bare = prepareText(text);
  for (let last = ""; last !== bare; ) {
    last = bare;
    bare = bare.replace(SENTENCE_END, "").replace(ROOT_SLASH, "");
    if (!keepsQuotes) bare = bare.replace(AROUND, "$1");
  }
  return bare;
}
