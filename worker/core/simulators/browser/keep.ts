import { isUnder } from "./address.ts";
import type { BrowserAction, Tool } from "./scene.ts";
import type { BrowserState } from "./state.ts";
import { placeOf } from "./state.ts";
import type { SurfAction } from "./surf.ts";
import { shownPage } from "./visit.ts";

export type KeepAction = Exclude<BrowserAction, SurfAction>;

/** Where each of these is offered; `page`: by the star beside the address of a page. */
const OFFERED: Record<KeepAction["do"], readonly (Tool | "page")[]> = {
  forget: ["history"],
  erase: ["history", "data"],
  "add-bookmark": ["page"],
  "change-bookmark": ["page", "bookmarks"],
  "drop-bookmark": ["page", "bookmarks"],
  "add-folder": ["page", "bookmarks"],
  "drop-cookies": ["data"],
  "drop-cookie": ["data"],
  block: ["data"],
  "other-sites": ["data"],
  "save-login": ["passwords"],
  "drop-login": ["passwords"],
  "switch-extension": ["extensions"],
  "drop-extension": ["extensions"],
  "add-profile": ["profiles"],
  "use-profile": ["profiles"],
  "move-to-profile": ["bookmarks", "passwords", "extensions"],
  "set-home": ["settings"],
  "set-engine": ["settings"],
};

/** What is done with what the browser keeps: only where its page offers it. */
export function keep(state: BrowserState, action: KeepAction): BrowserState | null {
  const place = placeOf(state);
  const where = place.at === "tool" ? place.tool : "page";
  if (!OFFERED[action.do].includes(where)) return null;
  const next = change(state, action);
  return next === null ? null : { ...state, ...next };
}

type Change = Partial<BrowserState> | null;

function change(state: BrowserState, action: KeepAction): Change {
  const id = `new-${state.made + 1}`;
  const made = state.made + 1;
  const { profile } = state;
  switch (action.do) {
    case "forget":
      return less("visits", state.visits, (visit) => action.visits.includes(visit.id));
    case "erase":
      return erase(state, action);
    case "add-bookmark": {
      const page = shownPage(state);
      const title = action.title.trim();
      const isThere = page === null || ownBookmarks(state).some(({ address }) => address === page.address);
      if (isThere || title === "" || !has(state.folders, action.folder)) return null;
      const bookmark = { id, title, address: page.address, folder: action.folder, profile };
      return { made, bookmarks: [...state.bookmarks, bookmark] };
    }
    case "change-bookmark": {
      const title = action.title.trim();
      const bookmark = ownBookmarks(state).find((one) => one.id === action.id);
      if (bookmark === undefined || title === "" || !has(state.folders, action.folder)) return null;
      if (bookmark.title === title && bookmark.folder === action.folder) return null;
      return { bookmarks: replace(state.bookmarks, { ...bookmark, title, folder: action.folder }) };
    }
    case "drop-bookmark":
      return less("bookmarks", state.bookmarks, (one) => one.id === action.id && one.profile === profile);
    case "add-folder": {
      const name = action.name.trim();
      if (name === "" || state.folders.some((folder) => folder.name === name)) return null;
      return { made, folders: [...state.folders, { id, name }] };
    }
    case "drop-cookies":
      return less("cookies", state.cookies, ({ domain }) => domain === action.domain);
    case "drop-cookie":
      return less("cookies", state.cookies, (cookie) => cookie.id === action.id);
    case "block": {
      const isBlocked = state.blocked.includes(action.domain);
      if (isBlocked === action.on) return null;
      if (!action.on) return { blocked: state.blocked.filter((domain) => domain !== action.domain) };
      if (!state.cookies.some(({ domain }) => domain === action.domain)) return null;
      // Blocking a domain also takes away what it left.
      const cookies = state.cookies.filter(({ domain }) => !isUnder(domain, action.domain));
      return { blocked: [...state.blocked, action.domain], cookies };
    }
    case "other-sites":
      return state.otherSites === action.on ? null : { otherSites: action.on };
    case "save-login": {
      const [site, user] = [action.site.trim(), action.user.trim()];
      if (site === "" || user === "" || action.password === "") return null;
      const login = { id: action.id ?? id, site, user, password: action.password, profile };
      if (action.id === undefined) return { made, logins: [...state.logins, login] };
      const old = state.logins.find((one) => one.id === action.id && one.profile === profile);
      if (old === undefined) return null;
      const isSame = old.site === site && old.user === user && old.password === login.password;
      return isSame ? null : { logins: replace(state.logins, login) };
    }
    case "drop-login":
      return less("logins", state.logins, (one) => one.id === action.id && one.profile === profile);
    case "switch-extension": {
      const extension = state.extensions.find((one) => one.id === action.id && one.profile === profile);
      if (extension === undefined || extension.on === action.on) return null;
      return { extensions: replace(state.extensions, { ...extension, on: action.on }) };
    }
    case "drop-extension":
      return less("extensions", state.extensions, (one) => one.id === action.id && one.profile === profile);
    case "add-profile": {
      const name = action.name.trim();
      if (name === "" || state.profiles.some((one) => one.name === name)) return null;
      return { made, profiles: [...state.profiles, { id, name }] };
    }
    case "use-profile":
      return profile === action.id || !has(state.profiles, action.id) ? null : { profile: action.id };
    case "move-to-profile":
      return moveToProfile(state, action);
    case "set-home": {
      const home = action.address.trim();
      return home === "" || home === state.home ? null : { home };
    }
    case "set-engine":
      return action.id === state.engine || !has(state.scene.engines, action.id) ? null : { engine: action.id };
  }
}

function erase(state: BrowserState, { from, until, what }: Extract<KeepAction, { do: "erase" }>): Change {
  const isIn = ({ at = state.scene.today }: { at?: string }) => at >= from && at <= until;
  const visits = what.includes("history") ? state.visits.filter((visit) => !isIn(visit)) : state.visits;
  const cookies = what.includes("cookies") ? state.cookies.filter((cookie) => !isIn(cookie)) : state.cookies;
  const isCached = state.isCached && !what.includes("cache");
  const isSame =
    visits.length === state.visits.length && cookies.length === state.cookies.length && isCached === state.isCached;
  return isSame ? null : { visits, cookies, isCached };
}

function moveToProfile(
  { bookmarks, logins, extensions, profiles, profile: own }: BrowserState,
  { id, profile }: Extract<KeepAction, { do: "move-to-profile" }>,
): Change {
  if (profile === own || !has(profiles, profile)) return null;
  const move = <Thing extends { id: string; profile: string }>(things: readonly Thing[]) =>
    things.map((thing) => (thing.id === id && thing.profile === own ? { ...thing, profile } : thing));
  const isThere = [...bookmarks, ...logins, ...extensions].some((thing) => thing.id === id && thing.profile === own);
  return isThere ? { bookmarks: move(bookmarks), logins: move(logins), extensions: move(extensions) } : null;
}

function ownBookmarks({ bookmarks, profile }: BrowserState): BrowserState["bookmarks"] {
  return bookmarks.filter((one) => one.profile === profile);
}

/** The list without those; null when there was none of them. */
function less<Key extends keyof BrowserState, Thing>(
  key: Key,
  things: readonly Thing[],
  isOut: (thing: Thing) => boolean,
): Change {
  const left = things.filter((thing) => !isOut(thing));
  return left.length === things.length ? null : { [key]: left };
}

function replace<Thing extends { id: string }>(things: readonly Thing[], thing: Thing): Thing[] {
  return things.map((one) => (one.id === thing.id ? thing : one));
}

function has(things: readonly { id: string }[], id: string): boolean {
  return things.some((thing) => thing.id === id);
}
