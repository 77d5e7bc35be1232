import type { Facts } from "../simulator.ts";
import { siteOf } from "./address.ts";
import { type BrowserState, placeOf } from "./state.ts";

/** What the rules of a key may look at. Each collection and its fields: packs/starter/simulators/README.md. */
export function factsOf(state: BrowserState): Facts {
  const place = placeOf(state);
  const results = place.at === "results" ? place : null;
  return {
    /** one: what is on screen */
    view: [
      {
        at: place.at,
        address: place.at === "page" ? place.address : null,
        site: place.at === "page" ? siteOf(place.address) : null,
        tool: place.at === "tool" ? place.tool : null,
        query: results?.query ?? null,
        picture: results?.picture ?? null,
        period: results?.filters.period ?? null,
        language: results?.filters.language ?? null,
        file: results?.filters.file ?? null,
        licence: results?.filters.licence ?? null,
        isPrivate: state.isPrivate,
      },
    ],
    /** one: what holds for the whole browser */
    browser: [
      {
        home: state.home,
        homeSite: siteOf(state.home),
        engine: state.engine,
        otherSites: state.otherSites,
        cached: state.isCached,
        profile: state.profile,
      },
    ],
    seen: state.seen.map((address) => ({ address, site: siteOf(address) })),
    visits: state.visits.map(({ id, at, address }) => ({
      id,
      at,
      day: at.slice(0, 10),
      address,
      site: siteOf(address),
    })),
    folders: state.folders.map(({ id, name }) => ({ id, name })),
    bookmarks: state.bookmarks.map(({ id, title, address, folder, profile }) => ({
      id,
      title,
      address,
      site: siteOf(address),
      folder,
      folderName: state.folders.find((one) => one.id === folder)?.name ?? "",
      profile,
      profileName: nameOfProfile(state, profile),
    })),
    cookies: state.cookies.map(({ id, domain, name }) => ({ id, domain, name })),
    blocked: state.blocked.map((domain) => ({ domain })),
    consents: Object.entries(state.consents).map(([site, purposes]) => ({ site, purposes })),
    risked: state.risked.map((site) => ({ site })),
    logins: state.logins.map(({ id, site, user, password, profile }) => ({
      id,
      site,
      user,
      password,
      length: password.length,
      profile,
      profileName: nameOfProfile(state, profile),
    })),
    extensions: state.extensions.map(({ id, on, profile }) => ({
      id,
      on,
      profile,
      profileName: nameOfProfile(state, profile),
    })),
    profiles: state.profiles.map(({ id, name }) => ({ id, name })),
    fields: Object.entries(state.values).map(([id, value]) => ({ id, value })),
    presses: Object.entries(state.presses).map(([id, times]) => ({ id, times })),
    marks: state.marks.map((id) => ({ id })),
  };
}

function nameOfProfile({ profiles }: BrowserState, id: string): string {
  return profiles.find((one) => one.id === id)?.name ?? "";
}
