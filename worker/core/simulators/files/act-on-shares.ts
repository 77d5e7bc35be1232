import { change } from "./change-entries.ts";
import type { FilesAction, Link } from "./scene.ts";
import { type Entry, type FilesState, isShareable, listed, sharesOf } from "./tree.ts";

type ShareAction = Extract<FilesAction, { do: "share" | "unshare" | "inherit" | "link" | "give" }>;

/** Who may do what with a thing that is online. */
export function actOnShares(state: FilesState, action: ShareAction): FilesState | null {
  const entry = listed(state).find(({ id }) => id === action.item);
  if (entry === undefined || !isShareable(state, entry.id)) return null;
  const fields = changed(state, entry, action);
  return fields === null ? null : change(state, entry.id, fields);
}

function changed(state: FilesState, entry: Entry, action: ShareAction): Partial<Entry> | null {
  const { people, me } = state.scene;
  const own = entry.shares;
  switch (action.do) {
    case "share": {
      const { who, role } = action;
      const isKnown = people.some(({ id }) => id === who) && who !== me && who !== entry.owner;
      if (!isKnown || own.some((share) => share.who === who && share.role === role)) return null;
      const isThere = own.some((share) => share.who === who);
      return {
        shares: isThere ? own.map((one) => (one.who === who ? { who, role } : one)) : [...own, { who, role }],
      };
    }
    case "unshare":
      return own.some(({ who }) => who === action.who) ? { shares: own.filter(({ who }) => who !== action.who) } : null;
    case "inherit":
      if (entry.inherits === action.on) return null;
      // As real tools do: what came from above stays as rights of its own, to be taken away one by one.
      return action.on ? { inherits: true } : { inherits: false, shares: sharesOf(state, entry.id) };
    case "link":
      return isSameLink(entry.link, action.link) ? null : { link: action.link };
    case "give": {
      const person = people.find(({ id }) => id === action.who);
      const isPerson = person !== undefined && person.members === undefined;
      if (!isPerson || entry.owner !== me || action.who === me) return null;
      return { owner: action.who, shares: own.filter(({ who }) => who !== action.who) };
    }
  }
}

function isSameLink(one: Link | null, other: Link | null): boolean {
  if (one === null || other === null) return one === other;
  const fields = ["audience", "role", "until", "password", "download"] as const;
  return fields.every((field) => one[field] === other[field]);
}
