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
