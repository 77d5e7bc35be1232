/**
 * One spelling for each login: case, spaces and invisible signs do not count, so that what is copied from a slip or
 * typed with a capital works. An `@` makes it an e-mail, anything else is a username.
 */
export function foldLogin(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "")
    .toLowerCase();
}
