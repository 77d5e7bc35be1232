import type { Simulator } from "../simulator.ts";
import {
  deleteItems,
  labelVersion,
  makeFolder,
  merge,
  moveOrCopy,
  rename,
  restore,
  takeVersion,
  unzip,
  zip,
} from "./act-on-entries.ts";
import { actOnShares } from "./act-on-shares.ts";
import { BLANK, change } from "./change-entries.ts";
import { filesFacts } from "./facts.ts";
import type { FilesAction, FilesScene, SceneEntry } from "./scene.ts";
import { BIN, type Entry, type FilesState, isChangeable, isContainer, listed, placeOf } from "./tree.ts";

const LOOKS: readonly FilesAction["do"][] = ["go", "sort", "search", "unsearch", "extensions", "open", "close"];

export const FILES: Simulator<FilesScene, FilesState, FilesAction> = {
  begin(scene) {
    const entries = Object.fromEntries(scene.entries.map((entry) => [entry.id, toEntry(entry, scene.me)]));
    return {
      ...{ scene, entries, here: scene.start, reading: null, opened: [], sort: { by: "name", down: false } },
      ...{ search: null, showsExtensions: scene.showsExtensions ?? true, made: 0 },
    };
  },

  apply(state, action) {
    // While a document is read, the list is behind it.
    if (state.reading !== null && action.do !== "close") return null;
    switch (action.do) {
      case "go": {
        const isThere = isContainer(state, action.to) && (action.to === BIN || placeOf(state, action.to) !== null);
        if (!isThere || (state.here === action.to && state.search === null)) return null;
        return { ...state, here: action.to, search: null };
      }
      case "sort": {
        const { by, down } = action;
        return state.sort.by === by && state.sort.down === down ? null : { ...state, sort: { by, down } };
      }
      case "search": {
        const { do: _, ...search } = action;
        const isEmpty =
          search.text.trim() === "" && search.kind === "any" && search.from === null && search.to === null;
        const isSame = JSON.stringify(ordered(search)) === JSON.stringify(state.search && ordered(state.search));
        return isEmpty || isSame || !hasTool(state, "search") ? null : { ...state, search };
      }
      case "unsearch":
        return state.search === null ? null : { ...state, search: null };
      case "extensions":
        return state.showsExtensions === action.shown ? null : { ...state, showsExtensions: action.shown };
      case "open": {
        const entry = listed(state).find(({ id }) => id === action.item);
        if (entry === undefined || isContainer(state, entry.id) || placeOf(state, entry.id) === null) return null;
        const opened = state.opened.includes(entry.id) ? state.opened : [...state.opened, entry.id];
        return { ...state, reading: entry.id, opened };
      }
      case "close":
        return state.reading === null ? null : { ...state, reading: null };
      case "folder":
        return makeFolder(state, action);
      case "rename":
        return rename(state, action);
      case "move":
      case "copy":
        return moveOrCopy(state, action);
      case "delete":
        return deleteItems(state, action);
      case "restore":
        return restore(state, action);
      case "star": {
        const entry = listed(state).find(({ id }) => id === action.item);
        const isPossible = entry !== undefined && entry.isStarred !== action.on && isChangeable(state, entry.id);
        return isPossible && hasTool(state, "star") ? change(state, entry.id, { isStarred: action.on }) : null;
      }
      case "zip":
        return hasTool(state, "zip") ? zip(state, action) : null;
      case "unzip":
        return hasTool(state, "zip") ? unzip(state, action) : null;
      case "version":
        return hasTool(state, "versions") ? takeVersion(state, action) : null;
      case "label":
        return hasTool(state, "versions") ? labelVersion(state, action) : null;
      case "merge":
        return hasTool(state, "compare") ? merge(state, action) : null;
      default:
        return hasTool(state, "share") ? actOnShares(state, action) : null;
    }
  },

  facts: filesFacts,

  isLook: (action) => LOOKS.includes(action.do),

  merge(last, next) {
    const isRepeated = last.do === next.do && ["sort", "search", "extensions"].includes(next.do);
    return isRepeated ? next : null;
  },
};

/** Does the scene offer it? */
export function hasTool({ scene }: Pick<FilesState, "scene">, tool: NonNullable<FilesScene["tools"]>[number]): boolean {
  return scene.tools?.includes(tool) ?? true;
}

function ordered({ text, kind, from, to }: NonNullable<FilesState["search"]>) {
  return [text, kind, from, to];
}

function toEntry(entry: SceneEntry, me: string): Entry {
  return {
    ...BLANK,
    ...{ by: me, owner: me, content: entry.id },
    ...entry,
    versions: (entry.versions ?? []).map((version) => ({ lines: [], ...version })),
  };
}
