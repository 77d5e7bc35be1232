/** Message keys to texts; a text with variants (plurals) is a structure, read through its JSON. */
export type Catalogue = Readonly<Record<string, unknown>>;

/** What one language says and the other does not. */
export function compareCatalogues(french: Catalogue, english: Catalogue): string[] {
  const faults = Object.keys(french).flatMap((key) => {
    if (!(key in english)) return [`${key} is missing in English`];
    const empty = [isEmpty(french[key]) ? "French" : "", isEmpty(english[key]) ? "English" : ""].filter(Boolean);
    if (empty.length > 0) return [`${key} is empty in ${empty.join(" and ")}`];
    const [here, there] = [holes(french[key]), holes(english[key])];
    return here === there ? [] : [`${key}: ${here || "nothing"} in French, ${there || "nothing"} in English`];
  });
  const more = Object.keys(english).filter((key) => !(key in french));
  return [...faults, ...more.map((key) => `${key} is missing in French`)];
}

function isEmpty(message: unknown): boolean {
  return typeof message === "string" && message.trim() === "";
}

/** `{name}` holes only: a structure's own braces hold quotes. */
function holes(message: unknown): string {
  const text = typeof message === "string" ? message : JSON.stringify(message);
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");
}
