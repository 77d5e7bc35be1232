import { isOfSite, isQuery, isUnder, pageAt, siteOf } from "./address.ts";
import type { Cookie, WebPage } from "./scene.ts";
import { type BrowserState, NO_FILTER, type Place, placeOf } from "./state.ts";

/** The page on screen, when it is one of the scene and no warning stands before it. */
export function shownPage(state: BrowserState): WebPage | null {
  const place = placeOf(state);
  const page = place.at === "page" ? pageAt(state.scene, place.address) : null;
  return page === null || isWarned(state, page) ? null : page;
}

export function isWarned({ risked }: BrowserState, page: WebPage): boolean {
  return page.warning !== undefined && !risked.includes(siteOf(page.address));
}

/** Has the site's banner still to be answered? */
export function isAsked({ consents }: BrowserState, page: WebPage): boolean {
  return page.banner !== undefined && consents[siteOf(page.address)] === undefined;
}

/** What was typed in the bar: an address to open, or words for the engine. */
export function goTo(state: BrowserState, text: string): BrowserState | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (isQuery(typed)) return enter(state, { at: "results", query: typed, filters: NO_FILTER });
  return openAddress(state, typed);
}

/** Opens an address: kept in the history, with what the page leaves. Null when it is on screen already. */
export function openAddress(state: BrowserState, address: string): BrowserState | null {
  const page = pageAt(state.scene, address);
  const place: Place = { at: "page", address: page?.address ?? address };
  const here = placeOf(state);
  if (here.at === "page" && here.address === place.address) return null;
  const entered = enter(state, place);
  return page === null || isWarned(entered, page) ? entered : visit(entered, page);
}

/** What a visit leaves behind: a line of the history, cookies, and the address among those seen. */
export function visit(state: BrowserState, page: WebPage): BrowserState {
  const { scene, made, seen, visits } = state;
  const known = { ...state, seen: seen.includes(page.address) ? seen : [...seen, page.address] };
  if (state.isPrivate) return known;
  const line = { id: `new-${made + 1}`, at: scene.today, title: page.title, address: page.address };
  return leaveCookies({ ...known, made: made + 1, visits: [line, ...visits] }, page);
}

/** The cookies that the page may leave now. */
export function leaveCookies(state: BrowserState, page: WebPage): BrowserState {
  if (state.isPrivate) return state;
  const kept = new Set(state.cookies.map(({ id }) => id));
  const left = (page.cookies ?? []).filter((cookie) => !kept.has(cookie.id) && mayLeave(state, page, cookie));
  return left.length === 0 ? state : { ...state, cookies: [...state.cookies, ...left] };
}

function mayLeave({ blocked, otherSites, consents }: BrowserState, page: WebPage, cookie: Cookie): boolean {
  const site = siteOf(page.address);
  if (blocked.some((domain) => isUnder(cookie.domain, domain))) return false;
  if (!otherSites && !isOfSite(cookie.domain, site)) return false;
  return cookie.purpose === undefined || (consents[site] ?? []).includes(cookie.purpose);
}

/** The place becomes the one on screen; what was ahead is forgotten. */
export function enter(state: BrowserState, place: Place): BrowserState {
  const trail = [...state.trail.slice(0, state.here + 1), place];
  return { ...state, trail, here: trail.length - 1 };
}

/** One step back (−1) or forward (1), without a new visit. */
export function step(state: BrowserState, by: -1 | 1): BrowserState | null {
  const here = state.here + by;
  return state.trail[here] === undefined ? null : { ...state, here };
}
