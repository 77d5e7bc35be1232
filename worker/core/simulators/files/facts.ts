import type { Facts } from "../simulator.ts";
import { kindOf, splitName } from "./names.ts";
import { above, BIN, type Entry, type FilesState, held, listed, placeOf, sharesOf } from "./tree.ts";

/**
 * What rules look at:
 * - `items`, folders and files of everywhere, bin and archives included: `id`, `name`, `base` and `extension` (`.jpg`),
 *   `kind`, `folder` (id of what holds it, `bin` in the bin), `folderName`, `under` (ids of all that is above), `place`
 *   (null in the bin), `content`, `holds` (contents of the files right in it), `lines` (ids), `bytes`, `modified`, `by`,
 *   `owner`, `sync`, `isStarred`, `isNew`;
 * - `versions`: `item`, `id`, `content`, `by`, `at`, `label`;
 * - `shares`, as set on the thing itself: `item`, `who`, `role`; `access`, person by person with what groups and folders
 *   above give: `item`, `who`, `role`; `links`: `item`, `audience`, `role`, `until`, `hasPassword`, `download`;
 * - `opened`: `id`; `search`, when there is one: `text`, `kind`, `from`, `to`, `found` (ids); `view`: `folder`, `sort`,
 *   `down`, `extensions`.
 */
export function filesFacts(state: FilesState): Facts {
  const all = Object.values(state.entries);
  const { search, sort } = state;
  return {
    items: all.map((entry) => itemFact(state, entry)),
    versions: all.flatMap(({ id: item, versions }) =>
      versions.map(({ id, content, by, at, label = "" }) => ({ item, id, content, by, at, label })),
    ),
    shares: all.flatMap(({ id, shares }) => shares.map(({ who, role }) => ({ item: id, who, role }))),
    access: all.flatMap((entry) => accessFacts(state, entry)),
    links: all.flatMap(({ id, link }) => {
      if (link === null) return [];
      const { password, ...rest } = link;
      return [{ item: id, ...rest, hasPassword: password !== "" }];
    }),
    opened: state.opened.map((id) => ({ id })),
    search: search === null ? [] : [{ ...search, found: listed(state).map(({ id }) => id) }],
    view: [{ folder: state.here, sort: sort.by, down: sort.down, extensions: state.showsExtensions }],
  };
}

function itemFact(state: FilesState, entry: Entry) {
  const { id, name, content, bytes, modified, by, owner, sync, isStarred } = entry;
  const [base, extension] = entry.isFolder ? [name, ""] : splitName(name);
  return {
    ...{ id, name, base, extension, kind: kindOf(entry), folder: entry.in, folderName: nameOf(state, entry.in) },
    ...{ under: above(state, id), place: placeOf(state, id)?.id ?? null, content },
    holds: held(state, id).flatMap((one) => (one.isFolder ? [] : [one.content])),
    lines: entry.lines.map((line) => line.id),
    ...{ bytes, modified, by, owner, sync, isStarred, isNew: !state.scene.entries.some((one) => one.id === id) },
  };
}

function nameOf({ entries, scene }: FilesState, id: string): string {
  return entries[id]?.name ?? scene.places.find((place) => place.id === id)?.name ?? BIN;
}

function accessFacts(state: FilesState, { id }: Entry) {
  if (placeOf(state, id)?.kind !== "online") return [];
  const shares = sharesOf(state, id);
  return state.scene.people.flatMap((person) => {
    if (person.members !== undefined) return [];
    const groups = state.scene.people.flatMap((one) => (one.members?.includes(person.id) ? [one.id] : []));
    const roles = shares.flatMap(({ who, role }) => (who === person.id || groups.includes(who) ? [role] : []));
    const role = (["edit", "comment", "read"] as const).find((one) => roles.includes(one));
    return role === undefined ? [] : [{ item: id, who: person.id, role }];
  });
}
