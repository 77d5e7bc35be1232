/** How a person wants pages to look on this machine. Values are the ones of the `data-` attributes on `<html>`. */
export type DisplayChoice = { text: string; font: string; theme: string; time: string };

const DEFAULTS: DisplayChoice = { text: "100", font: "standard", theme: "auto", time: "shown" };
const KEY = "vigie-affichage";

export function readDisplay(): DisplayChoice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const known = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
    const texts = known.filter(([name, value]) => name in DEFAULTS && typeof value === "string");
    return { ...DEFAULTS, ...Object.fromEntries(texts) };
  } catch {
    return DEFAULTS;
  }
}

export function saveDisplay(choice: DisplayChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // No storage: the choice lasts as long as the page.
  }
  applyDisplay(choice);
}

export function applyDisplay({ text, font, theme, time }: DisplayChoice): void {
  const { dataset } = document.documentElement;
  dataset.text = text;
  dataset.font = font;
  dataset.time = time;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
}
