import type { SceneBase } from "../simulator.ts";

/** A file manager: places that hold folders and files, with search, bin, archives, versions and sharing. */
export type FilesScene = SceneBase & {
  simulator: "files";
  /** the title of the window, e.g. "Ordinateur d'Inès" */
  name: string;
  /** id of the place or folder on screen at the beginning */
  start: string;
  /** id of the person at the screen, one of `people` */
  me: string;
  people: readonly Person[];
  places: readonly Place[];
  /** folders before what they hold; archives too hold entries */
  entries: readonly SceneEntry[];
  /** false: names are shown without their last extension until the box is ticked; absent: true */
  showsExtensions?: boolean;
  /** what the tool offers beyond folders, names, moves, copies and the bin; absent: all of it */
  tools?: readonly Tool[];
};

export type Tool = "search" | "star" | "zip" | "versions" | "compare" | "share";

/** Somebody, or a group with its members (ids of persons). */
export type Person = { id: string; name: string; members?: readonly string[] };

/** Where files are: only what is `online` can be shared. `space`: what is free, e.g. "3,2 Go libres". */
export type Place = { id: string; name: string; kind: "computer" | "stick" | "network" | "online"; space?: string };

/** One line of a document; the same id in two documents is the same line. */
export type Line = { id: string; text: string };

export type SceneEntry = {
  id: string;
  /** id of the place, folder or archive that holds it, or `bin` with `deletedFrom` */
  in: string;
  deletedFrom?: string;
  /** with its extension, which says what kind it is; a name without a dot may still be a file */
  name: string;
  isFolder?: boolean;
  /** of files; 1 ko = 1 000 bytes */
  bytes?: number;
  /** the scene's local date and time, `2026-11-20T18:04` */
  modified: string;
  /** id of who changed it last; absent: `me` */
  by?: string;
  /** what the file holds, in the language of the rules; two files with the same are copies; absent: its id */
  content?: string;
  /** what is read when it is opened: lines, which `compare` works on, or a sentence that says what is seen */
  lines?: readonly Line[];
  shows?: string;
  /** earlier states, the newest first */
  versions?: readonly SceneVersion[];
  /** nothing in it can be renamed, moved, added or deleted; copies of it can be made elsewhere */
  isReadOnly?: boolean;
  isStarred?: boolean;
  /** a sign beside the name: what the synchronisation says */
  sync?: "done" | "waiting" | "online-only" | "conflict";
  owner?: string;
  shares?: readonly Share[];
  /** false: the rights of the folder above do not come down here */
  inherits?: boolean;
  link?: Link;
};

export type SceneVersion = {
  id: string;
  at: string;
  by: string;
  content: string;
  lines?: readonly Line[];
  shows?: string;
  label?: string;
};

export type Role = "read" | "comment" | "edit";
export type Share = { who: string; role: Role };
/** `named`: only who is in the list of the shares. `until`: `2026-12-18`, the last day, or null. */
export type Link = {
  audience: "anyone" | "named";
  role: Role;
  until: string | null;
  password: string;
  download: boolean;
};

/** What an extension says a file is. */
export type Kind =
  | "folder"
  | "text"
  | "pdf"
  | "sheet"
  | "slides"
  | "image"
  | "sound"
  | "video"
  | "archive"
  | "web"
  | "program"
  | "other";

export type SortKey = "name" | "modified" | "kind" | "bytes";

/** In what is on screen and all below. `text`: a part of the name, or with * or ? a pattern of the whole name. */
export type Search = { text: string; kind: Kind | "any"; from: string | null; to: string | null };

/** What is made gets the ids `new-1`, `new-2`… in the order of its making, copies of what a folder holds included. */
export type FilesAction =
  | { do: "go"; to: string }
  | { do: "sort"; by: SortKey; down: boolean }
  | ({ do: "search" } & Search)
  | { do: "unsearch" }
  | { do: "extensions"; shown: boolean }
  | { do: "open"; item: string }
  | { do: "close" }
  | { do: "folder"; name: string }
  | { do: "rename"; item: string; name: string }
  /** `clash`: what becomes of a name that is already there; absent: there must be none */
  | { do: "move" | "copy"; items: string[]; to: string; clash?: "replace" | "both" }
  | { do: "delete"; items: string[] }
  | { do: "restore"; items: string[] }
  | { do: "star"; item: string; on: boolean }
  | { do: "zip"; items: string[]; name: string }
  | { do: "unzip"; item: string }
  | { do: "version"; item: string; version: string; as: "current" | "copy" }
  | { do: "label"; item: string; version: string; label: string }
  /** `into` keeps exactly these lines, taken from both */
  | { do: "merge"; into: string; from: string; lines: string[] }
  | { do: "share"; item: string; who: string; role: Role }
  | { do: "unshare"; item: string; who: string }
  | { do: "inherit"; item: string; on: boolean }
  | { do: "link"; item: string; link: Link | null }
  | { do: "give"; item: string; who: string };
