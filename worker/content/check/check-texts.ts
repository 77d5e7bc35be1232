import type { Item, Locale } from "#worker/core/itembank/item.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import { checkTypography } from "./check-typography.ts";
import type { Fault } from "./fault.ts";

// A document takes some explaining: what it is, what it is for.
const STEM_WORDS = { alone: 60, withDocument: 90 };
const EXPLANATION_WORDS = 50;
const LOCALES: Locale[] = ["fr", "en"];
// Only the reserved names may look like an address (RFC 2606).
const ADDRESS = /\b(?:https?:\/\/|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|fr|org|net|eu|info|io|uk)\b/iu;

/** Words as a reader counts them: runs of signs between spaces that hold a letter or a digit. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textsShown(item: Item, locale: Locale): string[] {
  const text = item.texts[locale];
  return [text.situation ?? "", text.question, text.explanation, ...partsShown(item, locale)].filter(
    (part) => part !== "",
  );
}

function partsShown(item: Item, locale: Locale): string[] {
  const words = (parts: readonly { text: string }[]) => parts.map(({ text }) => text);
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return words(item.texts[locale].choices);
    case "qroc": {
      const { label, placeholder } = item.texts[locale].field;
      return [label, placeholder ?? ""];
    }
    case "qrocm-ind":
    case "qrocm-dep": {
      const { body, fields } = item.texts[locale];
      return [withoutGaps(body), ...fields.flatMap(({ label, placeholder }) => [label, placeholder ?? ""])];
    }
    case "select": {
      const { body, fields } = item.texts[locale];
      return [withoutGaps(body), ...fields.flatMap(({ label, options }) => [label, ...words(options)])];
    }
    case "order":
      return words(item.texts[locale].steps);
    case "match":
      return [...words(item.texts[locale].left), ...words(item.texts[locale].right)];
    case "simulator":
      return textsOfScene(item.texts[locale].scene);
    default:
      return exhaustive(item);
  }
}

/** What names a thing of a scene instead of being read. */
const NOT_READ = new Set(["id", "simulator", "today", "kind", "icon"]);

/** Every text of a scene with a space in it: one word alone may be an id. */
function textsOfScene(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsOfScene);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (NOT_READ.has(name) ? [] : textsOfScene(one)));
}

/** The text as it is read, a word in the place of each field. */
function withoutGaps(body: string): string {
  return body.replace(/\$\{[^}]*\}/gu, "x");
}

/** Lengths, typography and addresses, in both languages. */
export function checkTexts(item: Item): Fault[] {
  return LOCALES.flatMap((locale) => {
    const faults: Fault[] = [];
    const text = item.texts[locale];
    const stem = countWords(`${text.situation ?? ""} ${text.question}`);
    const most = item.documents === undefined ? STEM_WORDS.alone : STEM_WORDS.withDocument;
    if (stem > most)
      faults.push({ itemId: item.id, code: "STEM_TOO_LONG", detail: `${locale}: ${stem} words, at most ${most}` });
    const words = countWords(text.explanation);
    if (words > EXPLANATION_WORDS) {
      const detail = `${locale}: ${words} words, at most ${EXPLANATION_WORDS}`;
      faults.push({ itemId: item.id, code: "EXPLANATION_TOO_LONG", detail });
    }
    for (const part of textsShown(item, locale)) {
      for (const detail of checkTypography(part, locale)) faults.push({ itemId: item.id, code: "TYPOGRAPHY", detail });
      const address = ADDRESS.exec(part);
      if (address) faults.push({ itemId: item.id, code: "BRAND_ADDRESS", detail: `${locale}: ${address[0]}` });
    }
    return faults;
  });
}
