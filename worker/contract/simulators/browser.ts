import * as z from "zod/mini";
import type { BrowserAction, BrowserScene } from "#worker/core/simulators/browser/scene.ts";
import { address, cookie, day, field, page, time, typed } from "./browser-page.ts";
import { id, sceneBase, words } from "./words.ts";

const language = z.enum(["fr", "en", "es", "de"]);
const file = z.enum(["pdf", "ods", "csv"]);
const named = z.array(z.strictObject({ id, name: words }));

const result = z.strictObject({
  id,
  address,
  title: words,
  snippet: words,
  words: z.optional(words),
  date: z.optional(day),
  language: z.optional(language),
  file: z.optional(file),
  ad: z.optional(z.enum(["top", "bottom"])),
  picture: z.optional(id),
  licence: z.optional(z.enum(["reserved", "reuse", "change"])),
});
const summary = z.strictObject({
  words: z.array(words).check(z.minLength(1)),
  sentences: z.array(z.strictObject({ text: words, source: z.optional(id) })).check(z.minLength(1)),
});
const profile = z.optional(id);

export const browserScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("browser"),
  name: words,
  start: z.optional(address),
  home: address,
  engines: z.array(z.strictObject({ id, name: words })).check(z.minLength(1)),
  pages: z.array(page).check(z.minLength(1)),
  results: z.optional(z.array(result)),
  summaries: z.optional(z.array(summary)),
  history: z.optional(z.array(z.strictObject({ id, at: time, title: words, address }))),
  folders: z.optional(named),
  bookmarks: z.optional(z.array(z.strictObject({ id, title: words, address, folder: id, profile }))),
  cookies: z.optional(z.array(cookie)),
  logins: z.optional(z.array(z.strictObject({ id, site: words, user: words, password: words, profile }))),
  extensions: z.optional(
    z.array(
      z.strictObject({
        id,
        name: words,
        about: words,
        by: words,
        rights: z.array(words),
        note: z.optional(words),
        on: z.boolean(),
        profile,
      }),
    ),
  ),
  profiles: z.optional(named.check(z.minLength(1))),
  otherSites: z.optional(z.boolean()),
  marking: z.optional(z.strictObject({ label: words })),
  sheet: z.optional(z.strictObject({ title: words, fields: z.array(field).check(z.minLength(1)) })),
}) satisfies z.ZodMiniType<BrowserScene>;

const MOST = 60;
const on = z.boolean();
const ids = z.array(id).check(z.maxLength(MOST));
const name = z.string().check(z.maxLength(80));

/** Actions that need no more than the id of their thing. */
const ofId = <const Name extends BrowserAction["do"]>(name: Name) => z.strictObject({ do: z.literal(name), id });
const ofSwitch = <const Name extends BrowserAction["do"]>(name: Name) =>
  z.strictObject({ do: z.literal(name), id, on });

export const browserAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("go"), text: typed }),
  z.strictObject({ do: z.literal("follow"), block: id }),
  z.strictObject({ do: z.literal("search-picture"), block: id }),
  z.strictObject({ do: z.enum(["back", "forward", "home", "reload", "proceed"]) }),
  z.strictObject({
    do: z.literal("tool"),
    tool: z.enum(["history", "bookmarks", "data", "passwords", "extensions", "profiles", "settings"]),
  }),
  z.strictObject({ do: z.literal("filter"), filter: z.enum(["period", "language", "file", "licence"]), value: id }),
  z.strictObject({ do: z.literal("private"), on }),
  z.strictObject({ do: z.literal("other-sites"), on }),
  z.strictObject({ do: z.literal("consent"), purposes: ids }),
  z.strictObject({ do: z.literal("fill"), field: id, value: z.union([typed, z.boolean()]) }),
  z.strictObject({ do: z.literal("forget"), visits: ids }),
  z.strictObject({
    do: z.literal("erase"),
    from: time,
    until: time,
    what: z.array(z.enum(["history", "cookies", "cache"])).check(z.maxLength(3)),
  }),
  z.strictObject({ do: z.literal("add-bookmark"), title: name, folder: id }),
  z.strictObject({ do: z.literal("change-bookmark"), id, title: name, folder: id }),
  z.strictObject({ do: z.literal("add-folder"), name }),
  z.strictObject({ do: z.literal("add-profile"), name }),
  z.strictObject({ do: z.literal("drop-cookies"), domain: address }),
  z.strictObject({ do: z.literal("block"), domain: address, on }),
  z.strictObject({ do: z.literal("save-login"), id: z.optional(id), site: name, user: name, password: name }),
  ofSwitch("mark"),
  ofSwitch("switch-extension"),
  ofId("open"),
  ofId("drop-bookmark"),
  ofId("drop-cookie"),
  ofId("drop-login"),
  ofId("drop-extension"),
  ofId("use-profile"),
  ofId("set-engine"),
  z.strictObject({ do: z.literal("move-to-profile"), id, profile: id }),
  z.strictObject({ do: z.literal("set-home"), address: typed }),
]) satisfies z.ZodMiniType<BrowserAction>;
