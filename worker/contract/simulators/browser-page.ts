import * as z from "zod/mini";
import type { Block } from "#worker/core/simulators/browser/block.ts";
import type { WebPage } from "#worker/core/simulators/browser/scene.ts";
import { id, words } from "./words.ts";

/** An address of the scene's own web, or what was typed in its place. */
export const address = z.string().check(z.minLength(1), z.maxLength(300));
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
export const typed = z.string().check(z.maxLength(400));

const condition = z.union([
  z.strictObject({ extension: id, on: z.boolean() }),
  z.strictObject({ cached: z.boolean() }),
  z.strictObject({ isPrivate: z.boolean() }),
  z.strictObject({ pressed: id, is: z.boolean() }),
  z.strictObject({ field: id, is: z.union([typed, z.boolean()]) }),
]);
const base = { id: z.optional(id), shownWhen: z.optional(z.array(condition)) };
const pressed = { ...base, id, text: words, to: z.optional(address), mouseOnly: z.optional(z.boolean()) };
const asked = { ...base, id, label: words };

export const field = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.literal("field"), help: z.optional(words), value: z.optional(typed) }),
  z.strictObject({ ...asked, kind: z.literal("check"), value: z.boolean() }),
  z.strictObject({
    ...asked,
    kind: z.literal("choice"),
    value: z.string(),
    options: z.array(z.strictObject({ id, text: words })).check(z.minLength(2)),
  }),
]);

const block = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.enum(["heading", "text", "small"]), text: words }),
  z.strictObject({ ...base, kind: z.literal("list"), lines: z.array(words) }),
  z.strictObject({ ...base, kind: z.literal("table"), head: z.array(words), rows: z.array(z.array(z.string())) }),
  z.strictObject({
    ...base,
    kind: z.literal("picture"),
    alt: words,
    picture: z.optional(id),
    caption: z.optional(words),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("box"),
    tone: z.enum(["plain", "alert", "offer"]),
    title: words,
    text: words,
  }),
  z.strictObject({ ...pressed, kind: z.enum(["link", "button"]) }),
  z.strictObject({ ...base, kind: z.literal("search"), label: words }),
  ...field.def.options,
]) satisfies z.ZodMiniType<Block>;

export const cookie = z.strictObject({
  id,
  domain: address,
  name: words,
  use: z.optional(words),
  purpose: z.optional(id),
  at: z.optional(time),
});

export const page = z.strictObject({
  address,
  title: words,
  blocks: z.array(block),
  certificate: z.optional(z.strictObject({ issuedTo: words, issuedBy: words, from: day, until: day })),
  warning: z.optional(words),
  banner: z.optional(
    z.strictObject({
      text: words,
      purposes: z.array(
        z.strictObject({
          id,
          label: words,
          about: words,
          isNeeded: z.optional(z.boolean()),
          isOn: z.optional(z.boolean()),
        }),
      ),
      hasRefuse: z.boolean(),
    }),
  ),
  cookies: z.optional(z.array(cookie)),
}) satisfies z.ZodMiniType<WebPage>;
