import type { MachineFacts } from "#worker/core/machine/facts.ts";

/**
 * What Chromium 109 and Firefox 115 have and older ones lack one of, and what the pages of a test use. Asked of the
 * browser itself: its name may be changed by the school, its features not.
 */
const FLOOR: Readonly<Record<string, () => boolean>> = {
  WebSocket: () => typeof WebSocket === "function",
  indexedDB: () => typeof indexedDB === "object",
  "crypto.getRandomValues": () => typeof crypto.getRandomValues === "function",
  "AbortSignal.timeout": () => typeof AbortSignal.timeout === "function",
  structuredClone: () => typeof structuredClone === "function",
  "Object.hasOwn": () => typeof Object.hasOwn === "function",
  "Array.findLast": () => typeof Array.prototype.findLast === "function",
  "dialog.showModal": () => typeof HTMLDialogElement.prototype.showModal === "function",
  inert: () => "inert" in HTMLElement.prototype,
  checkVisibility: () => "checkVisibility" in Element.prototype,
  CompressionStream: () => typeof CompressionStream === "function",
  "container queries": () => CSS.supports("container-type: inline-size"),
  "cascade layers": () => typeof CSSLayerBlockRule === "function",
};

type Browser = Pick<MachineFacts, "browser" | "browserVersion" | "engine" | "missing">;

export function measureBrowser(): Browser {
  return { ...nameBrowser(navigator.userAgent), missing: Object.keys(FLOOR).filter((name) => !has(name)) };
}

/** The name and the first number of the version, from the user agent: for people, and for a version never tried. */
export function nameBrowser(userAgent: string): Omit<Browser, "missing"> {
  const named = (engine: Browser["engine"], name: string, version: string | undefined) => ({
    engine,
    browser: version === undefined ? name : `${name} ${version}`,
    browserVersion: version === undefined ? null : Number(version),
  });
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox !== null) return named("firefox", "Firefox", firefox[1]);
  const chromium = /Chrom(?:e|ium)\/(\d+)/.exec(userAgent);
  if (chromium !== null) return named("chromium", userAgent.includes("Edg/") ? "Edge" : "Chromium", chromium[1]);
  const safari = /Version\/(\d+)[^ ]* .*Safari\//.exec(userAgent);
  if (safari !== null) return named("safari", "Safari", safari[1]);
  return { engine: "other", browser: "?", browserVersion: null };
}

function has(name: string): boolean {
  try {
    return FLOOR[name]?.() ?? false;
  } catch {
    return false;
  }
}
