import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";
import type { Fault } from "#worker/content/check/fault.ts";
import projectWords from "#worker/content/packs/words.json" with { type: "json" };
import type { Item, Locale } from "#worker/core/itembank/item.ts";

type Dictionary = { has(word: string): boolean };

const require = createRequire(import.meta.url);
// The packages let their description be resolved, not the words beside it.
const DICTIONARIES: Record<Locale, string> = {
  fr: join(dirname(require.resolve("@cspell/dict-fr-fr")), "fr-fr.trie.gz"),
  en: join(dirname(require.resolve("@cspell/dict-en-gb")), "en_GB.trie.gz"),
};
/** Ids say nothing to a reader; a file's name is not a word. */
const NOT_READ = new Set([
  ...["id", "file", "simulator", "kind", "icon", "control", "device"],
  // of a sheet
  ...["range", "format"],
  // of a file manager: who, where, how
  ...[
    "in",
    "me",
    "by",
    "start",
    "content",
    "owner",
    "who",
    "role",
    "sync",
    "audience",
    "members",
    "tools",
    "deletedFrom",
  ],
]);
/** In a scene, a text of this shape alone is an id, or one of the words of the simulator's schema. */
const SCENE_ID = /^[a-z0-9][a-zA-Z0-9-]*$/;
// Code, gaps, addresses, paths, file names, formulas: signs that no word has.
const NOT_WORDS = /`[^`]*`|\$\{[^}]*\}|\S*[@/\\_=<>{}#]\S*|[^\s.]+\.[^\s.]\S*/gu;
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}’'-]*/gu;
const FRENCH_ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/iu;
const FRENCH_ENCLITIC = /-(?:t-)?(?:ce|ci|elles?|en|ils?|je|là|la|les?|leur|lui|moi|nous|on|toi|tu|vous|y)$/iu;

/** Words of the items that neither the language's dictionary nor the project's list has. */
export function checkSpelling(items: readonly Item[]): Fault[] {
  return (["fr", "en"] as const).flatMap((locale) => {
    const dictionary = openDictionary(locale);
    return items.flatMap(({ id, texts, documents, illustration }) => {
      const read = [texts[locale], documents?.map((one) => one.texts[locale].label), illustration?.alt[locale]];
      const unknown = new Set(textsIn(read).flatMap((text) => unknownWords(text, locale, dictionary)));
      return [...unknown].map((word): Fault => ({ itemId: id, code: "SPELLING", detail: `${locale}: ${word}` }));
    });
  });
}

function openDictionary(locale: Locale): Dictionary {
  const trie = decodeTrie(new Uint8Array(gunzipSync(readFileSync(DICTIONARIES[locale]))));
  const own = new Set([...projectWords.both, ...projectWords[locale]]);
  const knows = (word: string) => own.has(word) || trie.has(word) || trie.has(word.toLowerCase());
  return {
    has: (word) => knows(word) || (word.includes("-") && word.split("-").every((part) => part === "" || knows(part))),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    if (NOT_READ.has(name)) return [];
    return name === "scene" ? textsIn(one).filter((text) => !SCENE_ID.test(text)) : textsIn(one);
  });
}

function unknownWords(text: string, locale: Locale, dictionary: Dictionary): string[] {
  const words = text.replace(NOT_WORDS, " ").match(WORD) ?? [];
  return words.map((word) => bareWord(word, locale)).filter((word) => word.length > 1 && !dictionary.has(word));
}

function bareWord(word: string, locale: Locale): string {
  const plain = word.replaceAll("’", "'").replace(/[-']+$/u, "");
  if (locale === "en") return plain.replace(/'s?$/u, "");
  return plain.replace(FRENCH_ELISION, "").replace(FRENCH_ENCLITIC, "");
}
