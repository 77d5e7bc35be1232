import * as z from "zod/mini";
import type { ImageAction, ImageScene } from "#worker/core/simulators/image/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const number = z.number().check(z.gte(-20_000), z.lte(20_000));
const side = z.int().check(z.gte(1), z.lte(12_000));
const pixels = z.int().check(z.gte(0), z.lte(12_000));
const colour = z.string().check(z.regex(/^(?:#[0-9a-f]{6}|none)$/i));
const paint = { fill: colour, stroke: z.optional(colour), thick: z.optional(number) };
const points = z.array(number).check(z.minLength(4), z.maxLength(200));
const box = { x: number, y: number, w: number, h: number };

const shape = z.discriminatedUnion("shape", [
  z.strictObject({ ...paint, ...box, shape: z.literal("rect"), round: z.optional(number) }),
  z.strictObject({ ...paint, shape: z.literal("ellipse"), x: number, y: number, rx: number, ry: number }),
  z.strictObject({ ...paint, shape: z.literal("polygon"), points }),
  z.strictObject({ ...paint, shape: z.literal("line"), points }),
  z.strictObject({ ...paint, shape: z.literal("text"), x: number, y: number, size: number, text: words }),
]);

const picture = z.strictObject({
  id,
  name: words,
  alt: words,
  width: side,
  height: side,
  bytes: z.int(),
  nature: z.enum(["photo", "drawing"]),
  units: z.number().check(z.positive()),
  shapes: z.array(shape).check(z.minLength(1), z.maxLength(150)),
  parts: z.optional(z.array(z.strictObject({ id, label: words, ...box }))),
  light: z.optional(number),
  contrast: z.optional(number),
  colours: z.optional(z.array(z.strictObject({ id, name: words, fill: colour }))),
  details: z.optional(z.array(z.strictObject({ id, label: words, value: words }))),
  author: z.optional(words),
  licence: z.optional(z.enum(["public-domain", "by", "by-sa", "by-nc", "by-nd", "all-rights"])),
});

export const imageScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("image"),
  name: words,
  start: z.optional(id),
  pictures: z.array(picture).check(z.minLength(1), z.maxLength(24)),
  tools: z.optional(z.array(z.enum(["crop", "resize", "light", "hide", "clear", "layers", "details", "save"]))),
  locksRatio: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<ImageScene>;

const rect = { x: pixels, y: pixels, w: side, h: side };
const text = z.string().check(z.maxLength(80));

export const imageAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("filter"), use: z.enum(["any", "share", "modify", "sell"]) }),
  z.strictObject({ do: z.literal("open"), picture: id }),
  z.strictObject({ do: z.literal("list") }),
  z.strictObject({ do: z.literal("lock"), on: z.boolean() }),
  z.strictObject({ do: z.literal("crop"), ...rect }),
  z.strictObject({ do: z.literal("turn"), by: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  z.strictObject({ do: z.literal("resize"), width: side, height: side }),
  z.strictObject({
    do: z.literal("adjust"),
    what: z.enum(["light", "contrast"]),
    to: z.int().check(z.gte(-100), z.lte(100)),
  }),
  z.strictObject({ do: z.literal("hide"), ...rect }),
  z.strictObject({ do: z.literal("unhide"), zone: id }),
  z.strictObject({ do: z.literal("clear"), colour: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("layer"), name: text }),
  z.strictObject({ do: z.literal("pick"), layer: id }),
  z.strictObject({ do: z.literal("show"), layer: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("drop"), layer: id }),
  z.strictObject({ do: z.literal("write"), text, at: z.enum(["top", "middle", "bottom"]) }),
  z.strictObject({ do: z.literal("flatten") }),
  z.strictObject({ do: z.literal("forget"), details: z.array(id).check(z.minLength(1), z.maxLength(30)) }),
  z.strictObject({
    do: z.literal("save"),
    name: z.string().check(z.maxLength(80)),
    format: z.enum(["jpeg", "png", "webp", "gif", "ora"]),
    quality: z.int().check(z.gte(0), z.lte(100)),
    details: z.boolean(),
    replaces: z.boolean(),
  }),
  z.strictObject({ do: z.literal("reopen"), file: id }),
]) satisfies z.ZodMiniType<ImageAction>;
