import type { Value } from "./block.ts";
import type { Bookmark, BrowserScene, Cookie, Extension, Filters, Folder, Login, Tool, Visit } from "./scene.ts";

/** What is on screen. */
export type Place =
  | { at: "page"; address: string }
  | { at: "results"; query: string; picture?: string; filters: Filters }
  | { at: "tool"; tool: Tool };

export type BrowserState = {
  scene: BrowserScene;
  /** what back and forward go through; `here` is the rank of the one on screen */
  trail: readonly Place[];
  here: number;
  isPrivate: boolean;
  isCached: boolean;
  visits: readonly Visit[];
  folders: readonly Folder[];
  bookmarks: readonly Owned<Bookmark>[];
  cookies: readonly Cookie[];
  /** domains that may leave no cookie */
  blocked: readonly string[];
  otherSites: boolean;
  logins: readonly Owned<Login>[];
  extensions: readonly Owned<Extension>[];
  profiles: readonly Folder[];
  profile: string;
  home: string;
  engine: string;
  /** site → purposes accepted in its banner */
  consents: Readonly<Record<string, readonly string[]>>;
  /** sites opened in spite of a warning */
  risked: readonly string[];
  values: Readonly<Record<string, Value>>;
  presses: Readonly<Record<string, number>>;
  marks: readonly string[];
  /** addresses opened in the exercise, in the order of their first time */
  seen: readonly string[];
  /** how many things were made: their ids are `new-1`, `new-2`… */
  made: number;
};

export type Owned<Thing> = Thing & { profile: string };

export const NO_FILTER: Filters = { period: "any", language: "any", file: "any", licence: "any" };

export function placeOf({ trail, here }: BrowserState): Place {
  return trail[here] ?? { at: "page", address: "" };
}
