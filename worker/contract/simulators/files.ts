import * as z from "zod/mini";
import type { FilesAction, FilesScene } from "#worker/core/simulators/files/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const name = z.string().check(z.minLength(1), z.maxLength(100));
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
const day = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const role = z.enum(["read", "comment", "edit"]);
const lines = z.array(z.strictObject({ id, text: words })).check(z.maxLength(60));
const link = z.strictObject({
  audience: z.enum(["anyone", "named"]),
  role,
  until: day,
  password: z.string().check(z.maxLength(60)),
  download: z.boolean(),
});

const entry = z.strictObject({
  id,
  in: id,
  deletedFrom: z.optional(id),
  name,
  isFolder: z.optional(z.boolean()),
  bytes: z.optional(z.int().check(z.nonnegative())),
  modified: moment,
  by: z.optional(id),
  content: z.optional(id),
  lines: z.optional(lines),
  shows: z.optional(words),
  versions: z.optional(
    z.array(
      z.strictObject({
        ...{ id, at: moment, by: id, content: id, lines: z.optional(lines), shows: z.optional(words) },
        label: z.optional(words),
      }),
    ),
  ),
  isReadOnly: z.optional(z.boolean()),
  isStarred: z.optional(z.boolean()),
  sync: z.optional(z.enum(["done", "waiting", "online-only", "conflict"])),
  owner: z.optional(id),
  shares: z.optional(z.array(z.strictObject({ who: id, role }))),
  inherits: z.optional(z.boolean()),
  link: z.optional(link),
});

export const filesScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("files"),
  name: words,
  start: id,
  me: id,
  people: z.array(z.strictObject({ id, name: words, members: z.optional(z.array(id)) })).check(z.minLength(1)),
  places: z
    .array(
      z.strictObject({
        ...{ id, name: words, kind: z.enum(["computer", "stick", "network", "online"]) },
        space: z.optional(words),
      }),
    )
    .check(z.minLength(1)),
  entries: z.array(entry).check(z.minLength(1), z.maxLength(120)),
  showsExtensions: z.optional(z.boolean()),
  tools: z.optional(z.array(z.enum(["search", "star", "zip", "versions", "compare", "share"]))),
}) satisfies z.ZodMiniType<FilesScene>;

const items = z.array(id).check(z.minLength(1), z.maxLength(120));
const kind = z.enum([
  ...["any", "folder", "text", "pdf", "sheet", "slides", "image", "sound", "video"],
  ...["archive", "web", "program", "other"],
] as const);
const clash = z.optional(z.enum(["replace", "both"]));

export const filesAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("go"), to: id }),
  z.strictObject({
    do: z.literal("sort"),
    by: z.enum(["name", "modified", "kind", "bytes"]),
    down: z.boolean(),
  }),
  z.strictObject({ do: z.literal("search"), text: z.string().check(z.maxLength(100)), kind, from: day, to: day }),
  z.strictObject({ do: z.literal("unsearch") }),
  z.strictObject({ do: z.literal("extensions"), shown: z.boolean() }),
  z.strictObject({ do: z.literal("open"), item: id }),
  z.strictObject({ do: z.literal("close") }),
  z.strictObject({ do: z.literal("folder"), name }),
  z.strictObject({ do: z.literal("rename"), item: id, name }),
  z.strictObject({ do: z.enum(["move", "copy"]), items, to: id, clash }),
  z.strictObject({ do: z.literal("delete"), items }),
  z.strictObject({ do: z.literal("restore"), items }),
  z.strictObject({ do: z.literal("star"), item: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("zip"), items, name }),
  z.strictObject({ do: z.literal("unzip"), item: id }),
  z.strictObject({ do: z.literal("version"), item: id, version: id, as: z.enum(["current", "copy"]) }),
  z.strictObject({ do: z.literal("label"), item: id, version: id, label: z.string().check(z.maxLength(60)) }),
  z.strictObject({ do: z.literal("merge"), into: id, from: id, lines: z.array(id).check(z.maxLength(120)) }),
  z.strictObject({ do: z.literal("share"), item: id, who: id, role }),
  z.strictObject({ do: z.literal("unshare"), item: id, who: id }),
  z.strictObject({ do: z.literal("inherit"), item: id, on: z.boolean() }),
  z.strictObject({ do: z.literal("link"), item: id, link: z.nullable(link) }),
  z.strictObject({ do: z.literal("give"), item: id, who: id }),
]) satisfies z.ZodMiniType<FilesAction>;
