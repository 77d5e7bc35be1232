import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { splitName } from "#worker/core/simulators/files/names.ts";
import type { Kind, Role, SortKey } from "#worker/core/simulators/files/scene.ts";
import { BIN, type Entry, type FilesState, placeOf, sharesOf } from "#worker/core/simulators/files/tree.ts";

export const KIND_WORDS: Record<Kind, () => string> = {
  folder: m.files_kind_folder,
  text: m.files_kind_text,
  pdf: m.files_kind_pdf,
  sheet: m.files_kind_sheet,
  slides: m.files_kind_slides,
  image: m.files_kind_image,
  sound: m.files_kind_sound,
  video: m.files_kind_video,
  archive: m.files_kind_archive,
  web: m.files_kind_web,
  program: m.files_kind_program,
  other: m.files_kind_other,
};

export const ROLE_WORDS: Record<Role, () => string> = {
  read: m.files_role_read,
  comment: m.files_role_comment,
  edit: m.files_role_edit,
};

export const SORT_WORDS: Record<SortKey, () => string> = {
  name: m.files_name,
  modified: m.files_modified,
  kind: m.files_kind,
  bytes: m.files_size,
};

const SYNC_WORDS: Record<NonNullable<Entry["sync"]>, () => string> = {
  done: m.files_sync_done,
  waiting: m.files_sync_waiting,
  "online-only": m.files_sync_online,
  conflict: m.files_sync_conflict,
};

/** As the list shows it: without its last extension when those are hidden. */
export function shownName(state: FilesState, entry: Entry): string {
  return state.showsExtensions || entry.isFolder ? entry.name : splitName(entry.name)[0];
}

export function containerName({ scene, entries }: FilesState, id: string): string {
  if (id === BIN) return m.files_bin();
  return entries[id]?.name ?? scene.places.find((place) => place.id === id)?.name ?? "";
}

export function personName({ scene }: FilesState, id: string): string {
  const name = scene.people.find((person) => person.id === id)?.name ?? id;
  return id === scene.me ? m.files_you({ name }) : name;
}

/** `2026-11-20T18:04` → "20/11/2026, 18 h 04". */
export function momentWords(moment: string): string {
  const [day = "", time = ""] = moment.split("T");
  return `${formatShortDate(day)}, ${formatTime(time)}`;
}

/** What is said beside a name: who sees it when it is online, and what the synchronisation says. */
export function markWords(state: FilesState, entry: Entry): string[] {
  const marks = entry.sync === null ? [] : [SYNC_WORDS[entry.sync]()];
  if (placeOf(state, entry.id)?.kind === "online") marks.push(audienceWords(state, entry));
  if (entry.isReadOnly) marks.push(m.files_read_only());
  return marks;
}

function audienceWords(state: FilesState, entry: Entry): string {
  if (entry.link?.audience === "anyone") return m.files_public();
  const isShared = sharesOf(state, entry.id).length > 0 || entry.link !== null || entry.owner !== state.scene.me;
  return isShared ? m.files_shared() : m.files_private();
}
