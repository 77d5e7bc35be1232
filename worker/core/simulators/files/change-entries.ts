import { type Entry, type FilesState, held } from "./tree.ts";

/** The state with these fields of one entry changed. */
export function change(state: FilesState, id: string, fields: Partial<Entry>): FilesState {
  const entry = state.entries[id];
  return entry === undefined ? state : { ...state, entries: { ...state.entries, [id]: { ...entry, ...fields } } };
}

/** The state without the entry and all that it holds. */
export function remove(state: FilesState, id: string): FilesState {
  const emptied = held(state, id).reduce((left, entry) => remove(left, entry.id), state);
  const { [id]: _, ...entries } = emptied.entries;
  return { ...emptied, entries };
}

/** Something made now by the person at the screen, under the next free id. */
export function make(state: FilesState, fields: Partial<Entry> & Pick<Entry, "in" | "name">): FilesState {
  const id = `new-${state.made + 1}`;
  const { me, today } = state.scene;
  const entry: Entry = { ...BLANK, content: id, modified: today, by: me, owner: me, ...fields, id };
  return { ...state, made: state.made + 1, entries: { ...state.entries, [id]: entry } };
}

/** A copy of the entry and of all that it holds; rights and stars stay with the original. */
export function copyInto(state: FilesState, entry: Entry, folder: string, name: string): FilesState {
  const { isFolder, bytes, modified, by, content, lines, shows } = entry;
  const copied = make(state, { in: folder, name, isFolder, bytes, modified, by, content, lines, shows });
  const id = `new-${copied.made}`;
  return held(state, entry.id).reduce((left, one) => copyInto(left, one, id, one.name), copied);
}

/** New content for a file: what it held becomes its newest earlier version. */
export function rewrite(state: FilesState, file: Entry, now: Pick<Entry, "content" | "lines" | "shows">): FilesState {
  const { content, lines, shows } = file;
  const old = { id: `new-${state.made + 1}`, at: file.modified, by: file.by, content, lines };
  const versions = [{ ...old, ...(shows === null ? {} : { shows }) }, ...file.versions];
  const { me, today } = state.scene;
  const { sync } = file;
  const settled = sync === "conflict" ? "done" : sync;
  return change({ ...state, made: state.made + 1 }, file.id, {
    ...{ ...now, versions, modified: today, by: me, sync: settled },
  });
}

export const BLANK: Omit<Entry, "id" | "in" | "name" | "content" | "modified" | "by" | "owner"> = {
  deletedFrom: null,
  isFolder: false,
  bytes: 0,
  lines: [],
  shows: null,
  versions: [],
  isReadOnly: false,
  isStarred: false,
  sync: null,
  shares: [],
  inherits: true,
  link: null,
};
