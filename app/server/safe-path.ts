/**
 * A path of this site to go on to, or null: `?suite=` is typed by anyone, so nothing that a browser could read
 * as another site (`//host`, `/\host`, a scheme, control signs) passes.
 */
export function safePath(asked: string | null): string | null {
  if (asked === null || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return null;
  const url = new URL(asked, "https://vigie.invalid");
  if (url.host !== "vigie.invalid" || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}

/**
 * The page that a request is for. A page's script asks for `/compte.data` (and `/_.data` for home) with React
 * Router's own parameters: none of it belongs in an address that a person comes back to.
 */
export function pagePath(url: string): string {
  const asked = new URL(url);
  for (const own of ["index", "_routes"]) asked.searchParams.delete(own);
  const path = asked.pathname.replace(/\/_\.data$/, "/").replace(/\.data$/, "");
  return path + asked.search;
}

/** `door` with the way back to the page of `url`; the home page needs no way back. */
export function loginPath(door: string, url: string): string {
  const back = safePath(pagePath(url));
  return back === null || back === "/" ? door : `${door}?suite=${encodeURIComponent(back)}`;
}
