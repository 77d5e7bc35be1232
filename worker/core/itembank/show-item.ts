import { exhaustive } from "../kernel/exhaustive.ts";
import type { Item, Locale, Part, ShownItem } from "./item.ts";
import { shuffleChoices, shuffleParts, shuffleSteps } from "./shuffle-choices.ts";

/**
 * The only way from the bank to a browser. It names each field it lets out, so a field added to the item
 * stays inside until somebody lets it out here. `attemptSeed` is one string per attempt.
 */
export function showItem(item: Item, locale: Locale, attemptSeed: string): ShownItem {
  const { situation, question } = item.texts[locale];
  const base = {
    id: item.id,
    situation: situation ?? null,
    question,
    documents: (item.documents ?? []).map(({ file, bytes, texts }) => ({
      file,
      label: texts[locale].label,
      bytes: bytes ?? null,
    })),
    illustration:
      item.illustration === undefined ? null : { file: item.illustration.file, alt: item.illustration.alt[locale] },
  };
  switch (item.kind) {
    case "qcu":
    case "qcm": {
      const choices = shuffleChoices(item, item.texts[locale].choices, attemptSeed);
      return { ...base, kind: item.kind, choices: choices.map(toPart) };
    }
    case "qroc": {
      const { label, placeholder } = item.texts[locale].field;
      const { format } = item.key;
      const field = {
        label,
        placeholder: placeholder ?? null,
        numeric: format === "number",
        isLong: format === "long",
      };
      return { ...base, kind: item.kind, field };
    }
    case "qrocm-ind":
    case "qrocm-dep": {
      const { body, fields } = item.texts[locale];
      const formats = new Map(item.kind === "qrocm-ind" ? item.key.fields.map(({ id, format }) => [id, format]) : []);
      const shown = fields.map(({ id, label, placeholder }) => ({
        id,
        label,
        placeholder: placeholder ?? null,
        numeric: (formats.get(id) ?? item.key.format) === "number",
        options: null,
      }));
      return { ...base, kind: item.kind, body, fields: shown };
    }
    case "select": {
      const { body, fields } = item.texts[locale];
      const shown = fields.map(({ id, label, options }) => ({
        id,
        label,
        placeholder: null,
        numeric: false,
        options: options.map(toPart),
      }));
      return { ...base, kind: item.kind, body, fields: shown };
    }
    case "order":
      return { ...base, kind: item.kind, steps: shuffleSteps(item, item.texts[locale].steps, attemptSeed).map(toPart) };
    case "match": {
      const { left, right } = item.texts[locale];
      const mixed = (parts: readonly Part[], side: string) => shuffleParts(parts, `${attemptSeed}/${side}/${item.id}`);
      return {
        ...base,
        kind: item.kind,
        left: mixed(left, "left").map(toPart),
        right: mixed(right, "right").map(toPart),
      };
    }
    case "simulator":
      return { ...base, kind: item.kind, locale, scene: item.texts[locale].scene };
    default:
      return exhaustive(item);
  }
}

function toPart({ id, text }: Part): Part {
  return { id, text };
}
