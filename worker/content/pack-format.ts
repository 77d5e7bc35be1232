import * as z from "zod";
import { sceneSchema } from "#worker/contract/simulators/every-scene.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { actions, plainText, simulatorItem, writtenItem } from "./item-schema.ts";
import { secretSchema } from "./secret-schema.ts";

/** Version of the pack format. A pack of another version is refused: a change that old readers misread takes the next. */
export const PACK_FORMAT = 1;

/** One file of a pack: the items of one competence. */
const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  competence: z.enum(COMPETENCES),
  items: z.array(writtenItem),
});

/** The file of one simulator item, as its author writes it: see `expandScenario`. */
const simulatorFile = z.strictObject({
  ...simulatorItem.shape,
  scenario: sceneSchema,
  key: z.strictObject({
    ...simulatorItem.shape.key.shape,
    secret: secretSchema.optional(),
    right: z.array(actions).min(1),
    wrong: z.array(z.strictObject({ breaks: z.int().nonnegative(), misconception: z.string(), run: actions })).min(1),
  }),
  texts: z.strictObject({ fr: plainText, en: plainText }),
});

/** The format as a JSON Schema (2020-12), for whoever writes items in an editor. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: "input", reused: "ref" });
  return `${JSON.stringify({ ...schema, title: "Vigie item pack, format 1" }, null, 2)}\n`;
}

/** The same for the file of one simulator: where a text may differ by language, a pair stands for it. */
export function simulatorJsonSchema(): string {
  const schema = z.toJSONSchema(simulatorFile, {
    io: "input",
    override({ jsonSchema }) {
      const isFree = jsonSchema.type === "string" && jsonSchema.pattern === undefined && jsonSchema.const === undefined;
      if (!isFree || jsonSchema.enum !== undefined) return;
      const one = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      const pair = {
        type: "object" as const,
        properties: { fr: one, en: one },
        required: ["fr", "en"],
        additionalProperties: false,
      };
      jsonSchema.anyOf = [one, pair];
    },
  });
  return `${JSON.stringify({ ...schema, title: "Vigie simulator item, format 1" }, null, 2)}\n`;
}
