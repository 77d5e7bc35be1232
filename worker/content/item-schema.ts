import * as z from "zod";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item } from "#worker/core/itembank/item.ts";

const text = z.string().trim().min(1);
const choice = z.strictObject({ id: z.string().regex(/^[a-z]$/), text, misconception: text.optional() });
const textBase = { situation: text.optional(), question: text, explanation: text };
const choiceText = z.strictObject({ ...textBase, choices: z.array(choice) });
const fieldText = z.strictObject({
  ...textBase,
  field: z.strictObject({ label: text, placeholder: text.optional() }),
});

const itemBase = {
  id: text,
  skill: text,
  competence: z.enum(COMPETENCES),
  tube: text,
  level: z.int().min(1).max(7),
  discrimination: z.number(),
  difficulty: z.number(),
  rationale: text,
  usage: z.enum(["exam", "practice", "both"]),
  author: text,
  version: z.int().positive(),
  shelfLifeYears: z.int().min(1).max(10),
  exposureWeight: z.number().gt(0).max(1).optional(),
};

/** One item as the packs hold it. Strict: an unknown property is a spelling mistake, not an extension. */
export const itemSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...itemBase,
    kind: z.literal("qcu"),
    ordered: z.boolean(),
    key: z.strictObject({ choice: text }),
    texts: z.strictObject({ fr: choiceText, en: choiceText }),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qcm"),
    ordered: z.boolean(),
    key: z.strictObject({ choices: z.array(text) }),
    texts: z.strictObject({ fr: choiceText, en: choiceText }),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qroc"),
    key: z.strictObject({
      accepted: z.array(text).min(1),
      format: z.enum(["text", "number"]),
      tolerances: z.strictObject({ t1: z.boolean(), t2: z.boolean(), t3: z.boolean() }),
    }),
    texts: z.strictObject({ fr: fieldText, en: fieldText }),
  }),
]) satisfies z.ZodType<Item>;
