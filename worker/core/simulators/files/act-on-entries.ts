import { change, copyInto, make, remove, rewrite } from "./change-entries.ts";
import { freeName, isName, isSameName, kindOf, splitName } from "./names.ts";
import type { FilesAction, Kind } from "./scene.ts";
import { above, BIN, below, type Entry, type FilesState, held, isChangeable, isPacked, listed, takes } from "./tree.ts";

type Of<Do extends FilesAction["do"]> = Extract<FilesAction, { do: Do }>;

/** The entries of these ids, when all are on screen, each once; else null. */
function onScreen(state: FilesState, ids: readonly string[]): Entry[] | null {
  const shown = listed(state).filter(({ id }) => ids.includes(id));
  return ids.length > 0 && shown.length === ids.length
    ? ids.flatMap((id) => shown.filter((one) => one.id === id))
    : null;
}

export function namesIn(state: Pick<FilesState, "entries">, folder: string, but = ""): string[] {
  return held(state, folder).flatMap(({ id, name }) => (id === but ? [] : [name]));
}

function isTaken(state: FilesState, folder: string, name: string, but = ""): boolean {
  return namesIn(state, folder, but).some((one) => isSameName(one, name));
}

export function makeFolder(state: FilesState, { name }: Of<"folder">): FilesState | null {
  const { here, search } = state;
  if (search !== null || !takes(state, here) || !isName(name) || isTaken(state, here, name)) return null;
  return make(state, { in: here, name, isFolder: true });
}

export function rename(state: FilesState, { item, name }: Of<"rename">): FilesState | null {
  const entry = onScreen(state, [item])?.[0];
  if (entry === undefined || !isChangeable(state, item) || entry.name === name) return null;
  return isName(name) && !isTaken(state, entry.in, name, item) ? change(state, item, { name }) : null;
}

/** Ids of what is already in the folder under the name of one of these: the page asks what becomes of them. */
export function clashes(state: FilesState, items: readonly string[], to: string): string[] {
  const names = items.flatMap((id) => state.entries[id]?.name ?? []);
  return held(state, to).flatMap(({ id, name }) =>
    !items.includes(id) && names.some((one) => isSameName(one, name)) ? [id] : [],
  );
}

export function moveOrCopy(state: FilesState, action: Of<"move" | "copy">): FilesState | null {
  const { items, to, clash } = action;
  const entries = onScreen(state, items);
  if (entries === null || !takes(state, to)) return null;
  let next = state;
  let hasClashed = false;
  for (const entry of entries) {
    const isInside = entry.id === to || above(state, to).includes(entry.id);
    const isAllowed = action.do === "copy" ? !above(state, entry.id).includes(BIN) : isChangeable(state, entry.id);
    if (isInside || !isAllowed || (action.do === "move" && entry.in === to)) return null;
    const there = held(next, to).find(({ id, name }) => id !== entry.id && isSameName(name, entry.name));
    const isDouble = action.do === "copy" && entry.in === to;
    if (there !== undefined || isDouble) {
      hasClashed = true;
      if (clash === undefined) return null;
      // Over a folder, or over itself, nothing is replaced: everything in it would be lost.
      const isLoss = isDouble || there?.isFolder !== false || entry.isFolder || !isChangeable(next, there.id);
      if (clash === "replace" && isLoss) return null;
      if (clash === "replace" && there !== undefined) next = remove(next, there.id);
    }
    const name = freeName(entry.name, namesIn(next, to));
    next = action.do === "copy" ? copyInto(next, entry, to, name) : change(next, entry.id, { in: to, name });
  }
  return clash !== undefined && !hasClashed ? null : next;
}

/** To the bin; what is in the bin goes for good. */
export function deleteItems(state: FilesState, { items }: Of<"delete">): FilesState | null {
  const entries = onScreen(state, items);
  if (entries === null) return null;
  if (state.here === BIN) {
    return entries.every((entry) => entry.in === BIN)
      ? entries.reduce((left, { id }) => remove(left, id), state)
      : null;
  }
  if (!entries.every(({ id }) => isChangeable(state, id))) return null;
  return entries.reduce((left, entry) => change(left, entry.id, { in: BIN, deletedFrom: entry.in }), state);
}

/** Back where it was; when that folder is gone, to the first place. */
export function restore(state: FilesState, { items }: Of<"restore">): FilesState | null {
  const entries = onScreen(state, items);
  if (entries === null || entries.some((entry) => entry.in !== BIN)) return null;
  return entries.reduce((left, entry) => {
    const home = entry.deletedFrom ?? "";
    const to = takes(left, home) ? home : (left.scene.places[0]?.id ?? home);
    return change(left, entry.id, { in: to, deletedFrom: null, name: freeName(entry.name, namesIn(left, to)) });
  }, state);
}

export function zip(state: FilesState, { items, name }: Of<"zip">): FilesState | null {
  const entries = onScreen(state, items);
  const isReady = takes(state, state.here) && isName(name) && !isTaken(state, state.here, name);
  if (entries === null || !isReady || splitName(name)[1].toLowerCase() !== ".zip") return null;
  if (entries.some(({ id }) => isPacked(state, id))) return null;
  const files = entries.flatMap((entry) => [entry, ...below(state, entry.id)]).filter((entry) => !entry.isFolder);
  const bytes = files.reduce((sum, file) => sum + packedBytes(file), 0);
  const made = make(state, { in: state.here, name, bytes });
  const archive = `new-${made.made}`;
  return entries.reduce(
    (left, entry) => copyInto(left, entry, archive, freeName(entry.name, namesIn(left, archive))),
    made,
  );
}

/** Everything of an archive, in a folder of its name beside it. */
export function unzip(state: FilesState, { item }: Of<"unzip">): FilesState | null {
  const entry = onScreen(state, [item])?.[0];
  if (entry === undefined || kindOf(entry) !== "archive" || !takes(state, entry.in)) return null;
  const name = freeName(splitName(entry.name)[0], namesIn(state, entry.in));
  const made = make(state, { in: entry.in, name, isFolder: true });
  const folder = `new-${made.made}`;
  return held(state, item).reduce((left, one) => copyInto(left, one, folder, one.name), made);
}

/** An earlier version, as the current one or as a file of its own beside it. */
export function takeVersion(state: FilesState, { item, version, as }: Of<"version">): FilesState | null {
  const entry = onScreen(state, [item])?.[0];
  const old = entry?.versions.find(({ id }) => id === version);
  if (entry === undefined || old === undefined || !isChangeable(state, item)) return null;
  const now = { content: old.content, lines: old.lines, shows: old.shows ?? null };
  if (as === "current") return old.content === entry.content ? null : rewrite(state, entry, now);
  const [base, extension] = splitName(entry.name);
  const name = freeName(`${base} ${old.at.slice(0, 10)}${extension}`, namesIn(state, entry.in));
  return make(state, { ...now, in: entry.in, name, bytes: entry.bytes, modified: old.at, by: old.by });
}

export function labelVersion(state: FilesState, { item, version, label }: Of<"label">): FilesState | null {
  const entry = onScreen(state, [item])?.[0];
  const old = entry?.versions.find(({ id }) => id === version);
  if (entry === undefined || old === undefined || (old.label ?? "") === label || !isChangeable(state, item))
    return null;
  return change(state, item, { versions: entry.versions.map((one) => (one === old ? { ...one, label } : one)) });
}

/** Lines of two documents in one of them, in the order of the first, each new one after the line that it follows. */
export function merge(state: FilesState, { into, from, lines }: Of<"merge">): FilesState | null {
  const [one, other] = onScreen(state, [into, from]) ?? [];
  if (one === undefined || other === undefined || !isChangeable(state, into)) return null;
  if (one.lines.length === 0 || other.lines.length === 0) return null;
  const all = bothLines(one, other);
  const kept = all.filter(({ id }) => lines.includes(id));
  const isSame = kept.length === one.lines.length && kept.every((line, rank) => line.id === one.lines[rank]?.id);
  if (kept.length !== lines.length || isSame) return null;
  const isOther = kept.length === other.lines.length && kept.every((line, rank) => line.id === other.lines[rank]?.id);
  const content = isOther ? other.content : `new-${state.made + 1}`;
  return rewrite(state, one, { content, lines: kept, shows: one.shows });
}

/** Every line of both documents once. */
export function bothLines(one: Pick<Entry, "lines">, other: Pick<Entry, "lines">): Entry["lines"] {
  const all = [...one.lines];
  let at = 0;
  for (const line of other.lines) {
    const rank = all.findIndex(({ id }) => id === line.id);
    if (rank === -1) all.splice(at, 0, line);
    at = rank === -1 ? at + 1 : rank + 1;
  }
  return all;
}

const SHRINKS: Partial<Record<Kind, number>> = { text: 0.8, sheet: 0.8, web: 0.4, program: 0.6 };

/** Pictures, sounds and videos are already compressed: an archive gains next to nothing on them. */
function packedBytes(file: Entry): number {
  return Math.round(file.bytes * (SHRINKS[kindOf(file)] ?? 0.98));
}
