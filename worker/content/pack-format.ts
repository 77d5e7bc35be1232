import * as z from "zod";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { itemSchema } from "./item-schema.ts";

/** Version of the pack format. A pack of another version is refused: a change that old readers misread takes the next. */
export const PACK_FORMAT = 1;

/** One file of a pack: the items of one competence. */
const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  competence: z.enum(COMPETENCES),
  items: z.array(itemSchema),
});

/** The format as a JSON Schema (2020-12), for whoever writes items in an editor. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: "input", reused: "ref" });
  return `${JSON.stringify({ ...schema, title: "Vigie item pack, format 1" }, null, 2)}\n`;
}
