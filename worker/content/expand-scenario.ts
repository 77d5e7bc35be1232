import type { Locale } from "#worker/core/itembank/item.ts";

const LOCALES: readonly Locale[] = ["fr", "en"];

/**
 * An item of a simulator as authors write it, made into an item of the bank: `scenario` becomes the scene of each
 * language, and so do the actions of the model runs. In both, a text that differs by language is `{ "fr": …, "en": … }`;
 * all else is written once, so that ids and structure cannot part. Items of other kinds pass untouched.
 */
export function expandScenario(raw: unknown): unknown {
  if (!isRecord(raw) || raw.kind !== "simulator" || !("scenario" in raw)) return raw;
  const { scenario, key, texts, ...rest } = raw;
  const textsWithScene = LOCALES.map((locale) => {
    const text = isRecord(texts) ? texts[locale] : undefined;
    return [locale, isRecord(text) ? { ...text, scene: inLanguage(scenario, locale) } : text];
  });
  return { ...rest, key: expandRuns(key), texts: Object.fromEntries(textsWithScene) };
}

function expandRuns(key: unknown): unknown {
  if (!isRecord(key)) return key;
  const { right, wrong, secret, ...rest } = key;
  return {
    ...rest,
    ...(secret === undefined ? {} : { secret: inBoth(secret) }),
    right: Array.isArray(right) ? right.map(inBoth) : right,
    wrong: Array.isArray(wrong) ? wrong.map((one) => (isRecord(one) ? { ...one, run: inBoth(one.run) } : one)) : wrong,
  };
}

function inBoth(value: unknown): unknown {
  return { fr: inLanguage(value, "fr"), en: inLanguage(value, "en") };
}

/** The value with the text of that language in the place of each pair. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, locale));
  if (!isRecord(value)) return value;
  if (isPair(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inLanguage(one, locale)]));
}

function isPair(value: Record<string, unknown>): boolean {
  return Object.keys(value).length === 2 && typeof value.fr === "string" && typeof value.en === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
