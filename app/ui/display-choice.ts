/** How a person wants pages to look. Values are the ones of the `data-` attributes on `<html>`. */
export type DisplayChoice = {
  text: "100" | "125" | "150" | "200";
  font: "standard" | "dyslexic";
  theme: "auto" | "light" | "dark";
  time: "shown" | "hidden";
};

export const DISPLAY_DEFAULT: DisplayChoice = { text: "100", font: "standard", theme: "auto", time: "shown" };

/** The attributes of `<html>`, as the server writes them and the panel changes them. */
export function displayAttributes({ text, font, theme, time }: DisplayChoice) {
  return {
    "data-text": text,
    "data-font": font,
    "data-time": time,
    "data-theme": theme === "auto" ? undefined : theme,
  };
}

/** How this page looks now. */
export function shownDisplay(): DisplayChoice {
  const { text, font, theme, time } = document.documentElement.dataset;
  return {
    text: text === "125" || text === "150" || text === "200" ? text : "100",
    font: font === "dyslexic" ? font : "standard",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    time: time === "hidden" ? time : "shown",
  };
}

/** At once on this page, then with the account. Where that fails the choice lasts as long as the page. */
export function saveDisplay(choice: DisplayChoice): void {
  for (const [name, value] of Object.entries(displayAttributes(choice))) {
    if (value === undefined) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  const body = JSON.stringify(choice);
  const headers = { "Content-Type": "application/json" };
  void fetch("/api/affichage", { method: "POST", headers, body, keepalive: true }).catch(() => {});
}
