import * as z from "zod/mini";
import type { SettingsAction, SettingsScene } from "#worker/core/simulators/settings/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const value = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);
const condition = z.union([
  z.strictObject({ control: id, is: value }),
  z.strictObject({ control: id, not: value }),
  z.strictObject({ control: id, as: id }),
  z.strictObject({ control: id, notAs: id }),
  z.strictObject({ control: id, least: z.number() }),
]);
const conditions = z.array(condition);
const sets = z.array(z.union([z.strictObject({ control: id, to: value }), z.strictObject({ control: id, from: id })]));
const base = {
  id,
  label: words,
  help: z.optional(words),
  shownWhen: z.optional(conditions),
  enabledWhen: z.optional(conditions),
  offWhy: z.optional(words),
  heading: z.optional(words),
};
const control = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("toggle"), value: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal("choice"),
    value: z.string(),
    options: z.array(z.strictObject({ id, text: words })).check(z.minLength(2)),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("slider"),
    value: z.number(),
    least: z.number(),
    most: z.number(),
    step: z.number().check(z.positive()),
    unit: z.string(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("text"),
    value: z.string(),
    isSecret: z.optional(z.boolean()),
    longest: z.optional(z.int()),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("fact"),
    text: words,
    cases: z.optional(z.array(z.strictObject({ when: conditions, text: words }))),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("press"),
    text: words,
    asks: z.optional(words),
    sets,
    cases: z.optional(z.array(z.strictObject({ when: conditions, sets }))),
  }),
  z.strictObject({ ...base, kind: z.literal("hidden"), value }),
]);

const icon = z.enum([
  "account",
  "accessibility",
  "apps",
  "battery",
  "bell",
  "bluetooth",
  "display",
  "globe",
  "keyboard",
  "lock",
  "network",
  "plane",
  "printer",
  "privacy",
  "shield",
  "sound",
  "storage",
  "time",
  "update",
  "wifi",
]);

export const settingsScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("settings"),
  device: z.enum(["phone", "computer"]),
  name: words,
  pages: z
    .array(
      z.strictObject({
        id,
        title: words,
        icon,
        intro: z.optional(words),
        controls: z.array(control).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
}) satisfies z.ZodMiniType<SettingsScene>;

export const settingsAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("open"), page: id }),
  z.strictObject({ do: z.literal("set"), control: id, value }),
  z.strictObject({ do: z.literal("press"), control: id }),
]) satisfies z.ZodMiniType<SettingsAction>;
