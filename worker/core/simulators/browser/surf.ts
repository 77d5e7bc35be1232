import { pageAt, siteOf } from "./address.ts";
import { blockOnScreen, fieldOf, takes } from "./blocks.ts";
import type { BrowserAction, Filters } from "./scene.ts";
import { resultsOf, summaryOf } from "./search.ts";
import { type BrowserState, NO_FILTER, placeOf } from "./state.ts";
import { enter, goTo, isAsked, isWarned, leaveCookies, openAddress, shownPage, step, visit } from "./visit.ts";

export type SurfAction = Extract<
  BrowserAction,
  {
    do:
      | "go"
      | "follow"
      | "open"
      | "search-picture"
      | "back"
      | "forward"
      | "home"
      | "reload"
      | "proceed"
      | "tool"
      | "filter"
      | "private"
      | "consent"
      | "fill"
      | "mark";
  }
>;

const FILTER_VALUES: { [Filter in keyof Filters]: readonly Filters[Filter][] } = {
  period: ["any", "day", "week", "month", "year"],
  language: ["any", "fr", "en", "es", "de"],
  file: ["any", "pdf", "ods", "csv"],
  licence: ["any", "reuse", "change"],
};

/** What is done on pages and on the way between them. */
export function surf(state: BrowserState, action: SurfAction): BrowserState | null {
  switch (action.do) {
    case "go":
      return goTo(state, action.text);
    case "follow":
      return follow(state, action.block);
    case "open":
      return openListed(state, action.id);
    case "search-picture": {
      const block = blockOnScreen(state, action.block);
      if (block?.kind !== "picture" || block.picture === undefined) return null;
      return enter(state, { at: "results", query: block.alt, picture: block.picture, filters: NO_FILTER });
    }
    case "back":
      return step(state, -1);
    case "forward":
      return step(state, 1);
    case "home":
      return openAddress(state, state.home);
    case "reload":
      return reload(state);
    case "proceed": {
      const place = placeOf(state);
      const page = place.at === "page" ? pageAt(state.scene, place.address) : null;
      if (page === null || !isWarned(state, page)) return null;
      return visit({ ...state, risked: [...state.risked, siteOf(page.address)] }, page);
    }
    case "tool": {
      const place = placeOf(state);
      if (place.at === "tool" && place.tool === action.tool) return null;
      if (action.tool === "profiles" && state.scene.profiles === undefined) return null;
      return enter(state, { at: "tool", tool: action.tool });
    }
    case "filter": {
      const place = placeOf(state);
      const value = FILTER_VALUES[action.filter].find((one) => one === action.value);
      if (place.at !== "results" || value === undefined || place.filters[action.filter] === value) return null;
      const filtered = { ...place, filters: { ...place.filters, [action.filter]: value } };
      return { ...state, trail: state.trail.map((one, rank) => (rank === state.here ? filtered : one)) };
    }
    case "private":
      return state.isPrivate === action.on ? null : { ...state, isPrivate: action.on };
    case "consent": {
      const page = shownPage(state);
      if (page?.banner === undefined || !isAsked(state, page)) return null;
      const known = page.banner.purposes.map(({ id }) => id);
      if (action.purposes.some((id) => !known.includes(id))) return null;
      const needed = page.banner.purposes.flatMap(({ id, isNeeded }) => (isNeeded === true ? [id] : []));
      const purposes = known.filter((id) => needed.includes(id) || action.purposes.includes(id));
      return leaveCookies({ ...state, consents: { ...state.consents, [siteOf(page.address)]: purposes } }, page);
    }
    case "fill": {
      const field = fieldOf(state, action.field);
      if (field === null || !takes(field, action.value) || state.values[field.id] === action.value) return null;
      return { ...state, values: { ...state.values, [field.id]: action.value } };
    }
    case "mark": {
      const isMarked = state.marks.includes(action.id);
      if (isMarked === action.on || !mayMark(state, action.id)) return null;
      const others = state.marks.filter((id) => id !== action.id);
      return { ...state, marks: action.on ? [...others, action.id] : others };
    }
  }
}

function follow(state: BrowserState, id: string): BrowserState | null {
  const block = blockOnScreen(state, id);
  if (block?.kind !== "link" && block?.kind !== "button") return null;
  const pressed = { ...state, presses: { ...state.presses, [block.id]: (state.presses[block.id] ?? 0) + 1 } };
  return block.to === undefined ? pressed : (openAddress(pressed, block.to) ?? pressed);
}

/** A line of the list on screen, whatever the list. */
function openListed(state: BrowserState, id: string): BrowserState | null {
  const place = placeOf(state);
  if (place.at === "results") {
    const { top, found, bottom } = resultsOf(state, place);
    const cited = summaryOf(state, place)?.sentences.map(({ source }) => source) ?? [];
    const sources = (state.scene.results ?? []).filter((result) => cited.includes(result.id));
    return openOf([...top, ...found, ...bottom, ...sources]);
  }
  if (place.at !== "tool") return null;
  if (place.tool === "history") return openOf(state.visits);
  return place.tool === "bookmarks" ? openOf(state.bookmarks.filter(({ profile }) => profile === state.profile)) : null;

  function openOf(things: readonly { id: string; address: string }[]): BrowserState | null {
    const thing = things.find((one) => one.id === id);
    return thing === undefined ? null : openAddress(state, thing.address);
  }
}

/** Only what a page leaves may change: a cookie that was deleted comes back. */
function reload(state: BrowserState): BrowserState | null {
  const page = shownPage(state);
  const next = page === null ? state : leaveCookies(state, page);
  return next === state ? null : next;
}

function mayMark(state: BrowserState, id: string): boolean {
  if (state.scene.marking === undefined) return false;
  const place = placeOf(state);
  if (place.at !== "results") return blockOnScreen(state, id) !== null;
  const { top, found, bottom } = resultsOf(state, place);
  return [...top, ...found, ...bottom].some((result) => result.id === id);
}
