import * as z from "zod/mini";
import type { SocialAction, SocialScene } from "#worker/core/simulators/social/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const ids = z.array(id);
const picture = z.strictObject({ id, name: words, alt: words });
const option = z.strictObject({ id, text: words });

export const socialScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("social"),
  name: words,
  me: id,
  people: z.array(z.strictObject({ id, name: words, handle: words, about: z.optional(words) })).check(z.minLength(1)),
  viewers: z.array(z.strictObject({ id, name: words })),
  audiences: z.array(z.strictObject({ id, name: words, help: z.optional(words), seenBy: ids })).check(z.minLength(1)),
  posts: z.array(
    z.strictObject({
      id,
      author: id,
      text: words,
      when: words,
      audience: id,
      picture: z.optional(picture),
      place: z.optional(words),
      tags: z.optional(ids),
      asksAgreement: z.optional(z.boolean()),
      mark: z.optional(words),
      isOffFeed: z.optional(z.boolean()),
    }),
  ),
  composer: z.optional(z.strictObject({ text: z.string(), picture: z.nullable(id), audience: id })),
  pictures: z.optional(z.array(picture)),
  profile: z.array(
    z.strictObject({
      id,
      label: words,
      value: z.string(),
      audience: id,
      options: z.optional(z.array(option)),
      isAlwaysShown: z.optional(z.boolean()),
    }),
  ),
  settings: z.optional(
    z.array(
      z.strictObject({
        id,
        label: words,
        help: z.optional(words),
        heading: z.optional(words),
        value: id,
        options: z
          .array(
            z.strictObject({
              id,
              text: words,
              hides: z.optional(z.array(z.strictObject({ what: id, from: ids }))),
            }),
          )
          .check(z.minLength(2)),
      }),
    ),
  ),
  traits: z.optional(z.array(option)),
  groups: z.optional(z.array(z.strictObject({ id, name: words, members: ids, isMine: z.boolean() }))),
  moderation: z.optional(
    z.strictObject({
      charter: z.array(words),
      comments: z.array(z.strictObject({ id, author: words, text: words })),
    }),
  ),
  reasons: z.optional(z.array(option)),
}) satisfies z.ZodMiniType<SocialScene>;

export const socialAction = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("page"),
    page: z.enum(["feed", "profile", "settings", "groups", "moderation"]),
  }),
  z.strictObject({ do: z.literal("person"), person: id }),
  z.strictObject({ do: z.literal("view-as"), viewer: z.nullable(id) }),
  z.strictObject({ do: z.literal("compose"), text: z.string().check(z.maxLength(1_000)) }),
  z.strictObject({ do: z.literal("picture"), picture: z.nullable(id) }),
  z.strictObject({ do: z.literal("audience"), audience: id }),
  z.strictObject({ do: z.literal("publish") }),
  z.strictObject({ do: z.literal("show-to"), post: id, audience: id }),
  z.strictObject({ do: z.literal("delete"), post: id }),
  z.strictObject({ do: z.literal("like"), post: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("share"), post: id, audience: id }),
  z.strictObject({ do: z.literal("hide"), post: id }),
  z.strictObject({ do: z.literal("capture"), post: id }),
  z.strictObject({ do: z.literal("report"), post: id, reason: id }),
  z.strictObject({ do: z.literal("tag"), post: id, isAgreed: z.boolean() }),
  z.strictObject({ do: z.literal("block"), person: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("field"), field: id, value: z.string().check(z.maxLength(300)) }),
  z.strictObject({ do: z.literal("field-to"), field: id, audience: id }),
  z.strictObject({ do: z.literal("setting"), setting: id, value: id }),
  z.strictObject({ do: z.literal("member"), group: id, person: id, on: z.boolean() }),
  z.strictObject({
    do: z.literal("moderate"),
    comment: id,
    verdict: z.enum(["publish", "correct", "refuse", "report"]),
  }),
]) satisfies z.ZodMiniType<SocialAction>;
