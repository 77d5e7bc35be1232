import * as z from "zod";
import { actionSchema } from "#worker/contract/simulators/every-action.ts";
import { sceneSchema } from "#worker/contract/simulators/every-scene.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { LONGEST_LOG } from "#worker/core/simulators/simulator.ts";
import { secretSchema } from "./secret-schema.ts";

const text = z.string().trim().min(1);
const choice = z.strictObject({ id: z.string().regex(/^[a-z]$/), text, misconception: text.optional() });
const textBase = { situation: text.optional(), question: text, explanation: text };
const choiceText = z.strictObject({ ...textBase, choices: z.array(choice) });
const fieldText = z.strictObject({
  ...textBase,
  field: z.strictObject({ label: text, placeholder: text.optional() }),
});

const part = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9]{0,11}$/), text });
const parts = z.array(part);
const tolerances = z.strictObject({ t1: z.boolean(), t2: z.boolean(), t3: z.boolean() });
const accepted = z.array(text).min(1);
const bothLanguages = <T extends z.ZodType>(one: T) => z.strictObject({ fr: one, en: one });
const gapText = z.strictObject({
  ...textBase,
  body: text,
  fields: z.array(z.strictObject({ id: part.shape.id, label: text, placeholder: text.optional() })),
});
const selectText = z.strictObject({
  ...textBase,
  body: text,
  fields: z.array(z.strictObject({ id: part.shape.id, label: text, options: parts })),
});

/** A plain name: it becomes part of an address and of a file on a pupil's machine. */
const fileName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}\.(?:csv|ods|pdf|png|svg|eml|txt|html|json|zip)$/);
const documents = z
  .array(
    z.strictObject({
      file: fileName,
      bytes: z.int().positive().optional(),
      texts: bothLanguages(z.strictObject({ label: text })),
    }),
  )
  .min(1)
  .max(3);
const illustration = z.strictObject({ file: fileName, alt: bothLanguages(text) });

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const factTest = z.union([
  scalar,
  z.strictObject({ in: z.array(scalar) }),
  z.strictObject({ not: z.union([scalar, z.array(scalar)]) }),
  z.strictObject({ least: z.number().optional(), most: z.number().optional() }),
  z.strictObject({ has: z.array(z.string()) }),
  z.strictObject({ lacks: z.array(z.string()) }),
  z.strictObject({ only: z.array(z.string()) }),
  z.strictObject({ typed: accepted, tolerances }),
]);
const factRule = z.strictObject({
  says: bothLanguages(text),
  facts: text,
  where: z.record(z.string(), factTest),
  count: z.strictObject({ least: z.int().optional(), most: z.int().optional() }).optional(),
});
export const actions = z.array(actionSchema).min(1).max(LONGEST_LOG);
const run = bothLanguages(actions);
export const plainText = z.strictObject(textBase);
const sceneText = z.strictObject({ ...textBase, scene: sceneSchema });

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
  timerSeconds: z.int().min(10).max(600).optional(),
  focus: z.boolean().optional(),
  documents: documents.optional(),
  illustration: illustration.optional(),
  exposureWeight: z.number().gt(0).max(1).optional(),
};

export const simulatorItem = z.strictObject({
  ...itemBase,
  kind: z.literal("simulator"),
  key: z.strictObject({
    rules: z.array(factRule).min(1),
    secret: bothLanguages(secretSchema).optional(),
    right: z.array(run).min(1),
    wrong: z.array(z.strictObject({ breaks: z.int().nonnegative(), misconception: text, run })).min(1),
  }),
  texts: bothLanguages(sceneText),
});

/** A question in words: what the files of competences hold. */
export const writtenItem = z.discriminatedUnion("kind", [
  z.strictObject({
    ...itemBase,
    kind: z.literal("qcu"),
    ordered: z.boolean(),
    key: z.strictObject({ choice: text }),
    texts: bothLanguages(choiceText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qcm"),
    ordered: z.boolean(),
    key: z.strictObject({ choices: z.array(text) }),
    texts: bothLanguages(choiceText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qroc"),
    key: z.strictObject({
      accepted,
      format: z.enum(["text", "number", "long"]),
      tolerances,
    }),
    texts: bothLanguages(fieldText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qrocm-ind"),
    key: z.strictObject({
      fields: z.array(z.strictObject({ id: text, accepted, format: z.enum(["text", "number"]).optional() })).min(2),
      format: z.enum(["text", "number"]),
      tolerances,
    }),
    texts: bothLanguages(gapText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("qrocm-dep"),
    key: z.strictObject({ groups: z.array(accepted).min(2), format: z.enum(["text", "number"]), tolerances }),
    texts: bothLanguages(gapText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("select"),
    key: z.strictObject({ fields: z.array(z.strictObject({ id: text, option: text })).min(1) }),
    texts: bothLanguages(selectText),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("order"),
    key: z.strictObject({ order: z.array(text) }),
    texts: bothLanguages(z.strictObject({ ...textBase, steps: parts })),
  }),
  z.strictObject({
    ...itemBase,
    kind: z.literal("match"),
    key: z.strictObject({ pairs: z.array(z.strictObject({ left: text, right: text })) }),
    texts: bothLanguages(z.strictObject({ ...textBase, left: parts, right: parts })),
  }),
]);

/** One item as the packs hold it. Strict: an unknown property is a spelling mistake, not an extension. */
export const itemSchema = z.discriminatedUnion("kind", [
  ...writtenItem.options,
  simulatorItem,
]) satisfies z.ZodType<Item>;
