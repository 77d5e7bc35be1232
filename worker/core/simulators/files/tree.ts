import { kindOf, matchesName } from "./names.ts";
import type { FilesScene, Line, Link, Place, SceneEntry, SceneVersion, Search, Share, SortKey } from "./scene.ts";

export const BIN = "bin";

/** A thing of a place as it is now. */
export type Entry = Omit<Required<SceneEntry>, "deletedFrom" | "link" | "sync" | "shows" | "versions"> & {
  deletedFrom: string | null;
  link: Link | null;
  sync: NonNullable<SceneEntry["sync"]> | null;
  shows: string | null;
  versions: readonly Version[];
};
export type Version = Omit<SceneVersion, "lines"> & { lines: readonly Line[] };

export type FilesState = {
  scene: FilesScene;
  entries: Readonly<Record<string, Entry>>;
  /** id of the place, folder or archive on screen, or `bin` */
  here: string;
  /** id of the file that is read */
  reading: string | null;
  /** ids of the files that were opened, in the order of their first time */
  opened: readonly string[];
  sort: { by: SortKey; down: boolean };
  search: Search | null;
  showsExtensions: boolean;
  /** how many things were made so far */
  made: number;
};

type Tree = Pick<FilesState, "scene" | "entries">;

/** A place, a folder or an archive: what can be on screen. */
export function isContainer({ scene, entries }: Tree, id: string): boolean {
  const entry = entries[id];
  if (entry === undefined) return id === BIN || scene.places.some((place) => place.id === id);
  return ["folder", "archive"].includes(kindOf(entry));
}

/** Ids from the holder of the entry up to its place or the bin. */
export function above({ entries }: Pick<Tree, "entries">, id: string): string[] {
  const ids: string[] = [];
  for (let at = entries[id]?.in; at !== undefined; at = entries[at]?.in) ids.push(at);
  return ids;
}

/** Null: it is in the bin. */
export function placeOf(tree: Tree, id: string): Place | null {
  const root = above(tree, id).at(-1) ?? id;
  return tree.scene.places.find((place) => place.id === root) ?? null;
}

export function held({ entries }: Pick<Tree, "entries">, id: string): Entry[] {
  return Object.values(entries).filter((entry) => entry.in === id);
}

/** Everything below, at any depth. */
export function below(tree: Pick<Tree, "entries">, id: string): Entry[] {
  return held(tree, id).flatMap((entry) => [entry, ...below(tree, entry.id)]);
}

/** In an archive: it can be read and copied out, never changed. */
export function isPacked(tree: Pick<Tree, "entries">, id: string): boolean {
  return above(tree, id).some((one) => {
    const entry = tree.entries[one];
    return entry !== undefined && kindOf(entry) === "archive";
  });
}

/** May what this folder or place holds be changed: something added, taken away? */
export function takes(tree: Tree, folder: string): boolean {
  if (folder === BIN || !isContainer(tree, folder)) return false;
  const entry = tree.entries[folder];
  if (entry !== undefined && kindOf(entry) === "archive") return false;
  return placeOf(tree, folder) !== null && !isPacked(tree, folder) && isFree(tree, folder);
}

/** May it be renamed, moved, deleted, changed? */
export function isChangeable(tree: Tree, id: string): boolean {
  const entry = tree.entries[id];
  return entry !== undefined && placeOf(tree, id) !== null && !isPacked(tree, id) && isFree(tree, id);
}

/** Sharing is for what is online and may be changed. */
export function isShareable(tree: Tree, id: string): boolean {
  return isChangeable(tree, id) && placeOf(tree, id)?.kind === "online";
}

function isFree(tree: Tree, id: string): boolean {
  return ![id, ...above(tree, id)].some((one) => tree.entries[one]?.isReadOnly === true);
}

/** What is on screen, in its order: what the folder holds, or what the search found in it and below. */
export function listed(state: FilesState): Entry[] {
  const { search, here, sort } = state;
  const all = search === null ? held(state, here) : below(state, here).filter((entry) => isFound(entry, search));
  const sign = sort.down ? -1 : 1;
  return all.sort((one, other) => sign * compare(one, other, sort.by) || compare(one, other, "name"));
}

function isFound(entry: Entry, { text, kind, from, to }: Search): boolean {
  const day = entry.modified.slice(0, 10);
  const isWithin = (from === null || day >= from) && (to === null || day <= to);
  return isWithin && (kind === "any" || kindOf(entry) === kind) && matchesName(entry.name, text);
}

const NAMES = new Intl.Collator("fr", { numeric: true });

/** By name, folders come before files, as file managers do. */
function compare(one: Entry, other: Entry, by: SortKey): number {
  switch (by) {
    case "name":
      return Number(other.isFolder) - Number(one.isFolder) || NAMES.compare(one.name, other.name);
    case "modified":
      return one.modified < other.modified ? -1 : Number(one.modified > other.modified);
    case "bytes":
      return one.bytes - other.bytes;
    case "kind":
      return NAMES.compare(kindOf(one), kindOf(other));
  }
}

/** Rights that hold on it: its own, and those of the folders above unless it stops them; the strongest of each. */
export function sharesOf(tree: Pick<Tree, "entries">, id: string): Share[] {
  const entry = tree.entries[id];
  if (entry === undefined) return [];
  const all = [...entry.shares, ...(entry.inherits ? sharesOf(tree, entry.in) : [])];
  const who = [...new Set(all.map((share) => share.who))];
  return who.map((one) => {
    const roles = all.filter((share) => share.who === one).map(({ role }) => role);
    return { who: one, role: STRONGEST.find((role) => roles.includes(role)) ?? "read" };
  });
}

const STRONGEST = ["edit", "comment", "read"] as const;
