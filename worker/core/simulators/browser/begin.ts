import { isQuery, pageAt } from "./address.ts";
import { firstValue, isField } from "./blocks.ts";
import type { BrowserScene } from "./scene.ts";
import { type BrowserState, NO_FILTER, type Owned, type Place } from "./state.ts";

export function begin(scene: BrowserScene): BrowserState {
  const { home, engines, profiles = [{ id: "own", name: "" }] } = scene;
  const profile = profiles[0]?.id ?? "own";
  const owned = <Thing extends { profile?: string }>(things: readonly Thing[] = []) =>
    things.map((thing): Owned<Thing> => ({ ...thing, profile: thing.profile ?? profile }));
  const start = scene.start ?? home;
  const address = pageAt(scene, start)?.address ?? start;
  const place: Place = isQuery(start) ? { at: "results", query: start, filters: NO_FILTER } : { at: "page", address };
  const fields = [...scene.pages.flatMap(({ blocks }) => blocks), ...(scene.sheet?.fields ?? [])].filter(isField);
  return {
    scene,
    trail: [place],
    here: 0,
    isPrivate: false,
    isCached: true,
    visits: [...(scene.history ?? [])].sort((one, other) => (one.at < other.at ? 1 : -1)),
    folders: scene.folders ?? [],
    bookmarks: owned(scene.bookmarks),
    cookies: scene.cookies ?? [],
    blocked: [],
    otherSites: scene.otherSites ?? true,
    logins: owned(scene.logins),
    extensions: owned(scene.extensions),
    profiles,
    profile,
    home,
    engine: engines[0]?.id ?? "",
    consents: {},
    risked: [],
    values: Object.fromEntries(fields.map((field) => [field.id, firstValue(field)])),
    presses: {},
    marks: [],
    seen: place.at === "page" ? [place.address] : [],
    made: 0,
  };
}
