import type { BrowserScene, WebPage } from "./scene.ts";

/** The page of that address, typed with or without `https://`, `www.` and the last stroke. */
export function pageAt({ pages }: BrowserScene, address: string): WebPage | null {
  const wanted = plainAddress(address);
  return pages.find((page) => plainAddress(page.address) === wanted) ?? null;
}

/** `www.mairie-trelan.example` of a whole address, without `www.`. */
export function siteOf(address: string): string {
  return plainAddress(address).split("/")[0] ?? "";
}

/** Does the domain belong to that site? */
export function isOfSite(domain: string, site: string): boolean {
  return isUnder(domain, site) || isUnder(site, domain);
}

/** Is the domain that one, or below it? */
export function isUnder(domain: string, parent: string): boolean {
  const [own, top] = [siteOf(domain), siteOf(parent)];
  return own === top || own.endsWith(`.${top}`);
}

/** Words to look for, rather than an address to open? */
export function isQuery(text: string): boolean {
  const typed = text.trim();
  return !/^https?:\/\/\S+$/iu.test(typed) && !/^[^\s"]+\.[a-z]{2,}(?:\/\S*)?$/iu.test(typed);
}

function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .replace(/\/$/u, "");
}
