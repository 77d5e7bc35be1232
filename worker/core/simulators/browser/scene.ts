import type { SceneBase } from "../simulator.ts";
import type { Block, ConsentBanner, FieldBlock, Value } from "./block.ts";

/** A web browser with its own small web: sites, a search engine, and all that a browser keeps. */
export type BrowserScene = SceneBase & {
  simulator: "browser";
  /** the title of the window, e.g. "Navigateur de Lina" */
  name: string;
  /** what is on screen at first: an address, or the words of a search; absent: the home page */
  start?: string;
  /** address of the home page */
  home: string;
  engines: readonly { id: string; name: string }[];
  pages: readonly WebPage[];
  /** what the search engine knows */
  results?: readonly Result[];
  /** what is written above the results by the engine's AI, for searches that hold all these words */
  summaries?: readonly Summary[];
  history?: readonly Visit[];
  folders?: readonly Folder[];
  bookmarks?: readonly Bookmark[];
  cookies?: readonly Cookie[];
  logins?: readonly Login[];
  extensions?: readonly Extension[];
  /** the first is the one in use at first; absent: one, unnamed, and no page of profiles */
  profiles?: readonly Folder[];
  /** may other sites than the one on screen leave cookies at first? absent: yes */
  otherSites?: boolean;
  /** what the pupil points out: a box to tick beside each result, and beside each block of a page that has an id */
  marking?: { label: string };
  /** fields beside the browser, for what is to be told */
  sheet?: { title: string; fields: readonly FieldBlock[] };
};

export type WebPage = {
  /** whole: `https://www.mairie-trelan.example/horaires` */
  address: string;
  title: string;
  blocks: readonly Block[];
  certificate?: Certificate;
  /** what stands before the page until the pupil goes on all the same */
  warning?: string;
  /** once for all the pages of a site */
  banner?: ConsentBanner;
  /** left by a visit, unless refused or blocked */
  cookies?: readonly Cookie[];
};

/** Dates `2026-11-26`. */
export type Certificate = { issuedTo: string; issuedBy: string; from: string; until: string };

export type Result = {
  id: string;
  /** of a page of the scene or not: then it is not found */
  address: string;
  title: string;
  snippet: string;
  /** searched like title and snippet, never shown */
  words?: string;
  /** `2026-11-26` */
  date?: string;
  language?: "fr" | "en" | "es" | "de";
  /** of a document that is no page */
  file?: "pdf" | "ods" | "csv";
  /** paid: shown before the others, or after them */
  ad?: "top" | "bottom";
  /** the picture of pages that this result is about: found by a search with that picture */
  picture?: string;
  licence?: "reserved" | "reuse" | "change";
};

export type Summary = {
  words: readonly string[];
  sentences: readonly { text: string; source?: string }[];
};

/** `at` is local, `2026-11-26T09:10`. */
export type Visit = { id: string; at: string; title: string; address: string };
export type Folder = { id: string; name: string };
export type Bookmark = { id: string; title: string; address: string; folder: string; profile?: string };
export type Cookie = {
  id: string;
  domain: string;
  name: string;
  /** in words: what for, how long */
  use?: string;
  /** left only if the banner's purpose was accepted */
  purpose?: string;
  /** when it was left; absent: today */
  at?: string;
};
export type Login = { id: string; site: string; user: string; password: string; profile?: string };
export type Extension = {
  id: string;
  name: string;
  about: string;
  by: string;
  rights: readonly string[];
  /** a line of facts: users, last update */
  note?: string;
  on: boolean;
  profile?: string;
};

export type Tool = "history" | "bookmarks" | "data" | "passwords" | "extensions" | "profiles" | "settings";
export type Filters = {
  period: "any" | "day" | "week" | "month" | "year";
  language: "any" | "fr" | "en" | "es" | "de";
  file: "any" | "pdf" | "ods" | "csv";
  licence: "any" | "reuse" | "change";
};
export type Erasable = "history" | "cookies" | "cache";

export type BrowserAction =
  /** what is typed in the address bar, or in the field of a search page */
  | { do: "go"; text: string }
  /** a link, button or picture of the page on screen */
  | { do: "follow"; block: string }
  /** a result, a source of the summary, a visit or a bookmark of the page on screen */
  | { do: "open"; id: string }
  | { do: "search-picture"; block: string }
  | { do: "back" | "forward" | "home" | "reload" | "proceed" }
  | { do: "tool"; tool: Tool }
  | { do: "filter"; filter: keyof Filters; value: string }
  | { do: "private"; on: boolean }
  | { do: "consent"; purposes: string[] }
  | { do: "fill"; field: string; value: Value }
  | { do: "mark"; id: string; on: boolean }
  | { do: "forget"; visits: string[] }
  /** from and until, both included, `2026-11-26T09:10` */
  | { do: "erase"; from: string; until: string; what: Erasable[] }
  | { do: "add-bookmark"; title: string; folder: string }
  | { do: "change-bookmark"; id: string; title: string; folder: string }
  | { do: "drop-bookmark"; id: string }
  | { do: "add-folder"; name: string }
  | { do: "drop-cookies"; domain: string }
  | { do: "drop-cookie"; id: string }
  | { do: "block"; domain: string; on: boolean }
  | { do: "other-sites"; on: boolean }
  | { do: "save-login"; id?: string; site: string; user: string; password: string }
  | { do: "drop-login"; id: string }
  | { do: "switch-extension"; id: string; on: boolean }
  | { do: "drop-extension"; id: string }
  | { do: "add-profile"; name: string }
  | { do: "use-profile"; id: string }
  /** a bookmark, a login or an extension goes to another profile */
  | { do: "move-to-profile"; id: string; profile: string }
  | { do: "set-home"; address: string }
  | { do: "set-engine"; id: string };
