import { m } from "#app/i18n/paraglide/messages.js";
import { pageAt } from "#worker/core/simulators/browser/address.ts";
import type { Tool } from "#worker/core/simulators/browser/scene.ts";
import { type BrowserState, placeOf } from "#worker/core/simulators/browser/state.ts";
import { isWarned } from "#worker/core/simulators/browser/visit.ts";

const NAMES: Record<Tool, () => string> = {
  history: m.browser_history,
  bookmarks: m.browser_bookmarks,
  data: m.browser_data,
  passwords: m.browser_passwords,
  extensions: m.browser_extensions,
  profiles: m.browser_profiles,
  settings: m.browser_settings,
};

export function toolName(tool: Tool): string {
  return NAMES[tool]();
}

/** What the screen is about, as its tab would say. */
export function screenTitle(state: BrowserState): string {
  const place = placeOf(state);
  if (place.at === "tool") return toolName(place.tool);
  if (place.at === "results") {
    const engine = state.scene.engines.find(({ id }) => id === state.engine)?.name ?? "";
    return place.picture === undefined ? m.browser_results_by({ engine }) : m.browser_pictures_by({ engine });
  }
  const page = pageAt(state.scene, place.address);
  if (page === null) return m.browser_not_found();
  return isWarned(state, page) ? m.browser_warning() : page.title;
}
