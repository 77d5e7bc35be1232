import { drawSigns, type RandomBytes } from "../kernel/draw-signs.ts";

/** Letters and digits that survive a photocopy and a dictation: no vowel, no 0/O, 1/I/L, 5/S, Z/2, N/M. */
export const SECRET_LETTERS = "BCDFGHJKMPQRTVWXY";
export const SECRET_DIGITS = "2346789";
/** Shown before the supervisor's password, never stored: it tells the two secrets apart on paper. */
export const SUPERVISOR_PREFIX = "C-";
const SUPERVISOR_PASSWORD_LENGTH = 6;
const DASHES = /[\p{Pd}\u2212]/gu;

/** For candidates, at the start: four letters, two digits, e.g. `TQVF63`. */
export function makeAccessCode(randomBytes: RandomBytes): string {
  return drawSigns(SECRET_LETTERS, 4, randomBytes) + drawSigns(SECRET_DIGITS, 2, randomBytes);
}

/** For supervisors only: six signs, stored bare, shown by `showSupervisorPassword`. */
export function makeSupervisorPassword(randomBytes: RandomBytes): string {
  return drawSigns(SECRET_LETTERS + SECRET_DIGITS, SUPERVISOR_PASSWORD_LENGTH, randomBytes);
}

export function showSupervisorPassword(password: string): string {
  return SUPERVISOR_PREFIX + password;
}

/** What was typed, as it was made: ` tqvf-63 ` → `TQVF63`. */
export function normaliseAccessCode(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "").replace(DASHES, "").toUpperCase();
}

/**
 * What was typed, without the prefix: `c-bk7qx2`, `C BK7QX2` and `BK7QX2` → `BK7QX2`.
 * C is also a sign of the alphabet, so without its dash it is a prefix only before six others.
 */
export function normaliseSupervisorPassword(typed: string): string {
  const dashed = typed.normalize("NFKC").replace(/\s/g, "").replace(DASHES, "-").toUpperCase();
  const unprefixed = dashed.startsWith(SUPERVISOR_PREFIX) ? dashed.slice(SUPERVISOR_PREFIX.length) : dashed;
  const bare = unprefixed.replaceAll("-", "");
  return bare.length === SUPERVISOR_PASSWORD_LENGTH + 1 && bare.startsWith("C") ? bare.slice(1) : bare;
}

/** Equality whose time depends on the longer length only, not on where the first difference is. */
export function sameSecret(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    difference |= (a.charCodeAt(at) || 0) ^ (b.charCodeAt(at) || 0);
  }
  return difference === 0;
}
