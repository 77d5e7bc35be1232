import * as z from "zod/mini";
import { CHART_KINDS, FORMATS, type SheetAction, type SheetScene, TOOLS } from "#worker/core/simulators/sheet/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const cell = z.string().check(z.regex(/^[A-Z][1-9]\d{0,2}$/));
const range = z.string().check(z.regex(/^[A-Z][1-9]\d{0,2}(?::[A-Z][1-9]\d{0,2})?$/));
const column = z.string().check(z.regex(/^[A-Z]$/));
const typed = z.string().check(z.maxLength(200));
const format = z.enum(FORMATS);

export const sheetScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("sheet"),
  name: words,
  language: z.string().check(z.maxLength(2)),
  rows: z
    .array(z.array(z.union([typed, z.number(), z.null()])).check(z.maxLength(24)))
    .check(z.minLength(1), z.maxLength(96)),
  tables: z.array(z.strictObject({ id, range })).check(z.maxLength(4)),
  formats: z.optional(z.array(z.strictObject({ range, format }))),
  tools: z.optional(z.array(z.enum(TOOLS))),
}) satisfies z.ZodMiniType<SheetScene>;

const chart = z.strictObject({
  kind: z.enum(CHART_KINDS),
  table: id,
  labels: column,
  series: z.array(column).check(z.maxLength(8)),
  title: z.string().check(z.maxLength(100)),
});
const filter = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("one-of"), keep: z.array(typed).check(z.maxLength(100)) }),
  z.strictObject({ is: z.enum(["least", "most", "contains"]), than: typed }),
]);
const by = z.array(z.strictObject({ column, order: z.enum(["up", "down"]) })).check(z.minLength(1), z.maxLength(3));

export const sheetAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("select"), cell, to: z.optional(cell) }),
  z.strictObject({ do: z.literal("type"), cell, text: typed }),
  z.strictObject({ do: z.literal("clear"), range }),
  z.strictObject({ do: z.literal("copy"), from: range, to: range }),
  z.strictObject({ do: z.literal("sort"), range, by }),
  z.strictObject({ do: z.literal("filter"), table: id, column, filter: z.nullable(filter) }),
  z.strictObject({ do: z.literal("format"), range, format }),
  z.strictObject({ do: z.literal("chart"), chart: z.nullable(chart) }),
  z.strictObject({ do: z.literal("print-area"), range: z.nullable(range) }),
  z.strictObject({ do: z.literal("print-rows"), rows: z.nullable(z.string().check(z.maxLength(9))) }),
]) satisfies z.ZodMiniType<SheetAction>;
