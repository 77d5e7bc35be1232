import { safePath } from "#worker/contract/http/safe-path.ts";

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
