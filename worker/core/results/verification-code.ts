import { domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** 24 signs that nobody confuses on paper: no 0 or O, no 1, I or L, no 5 or S, no Z, no vowel to make words. */
const SIGNS = "BCDFGHJKMPQRTVWXY2346789";
const SIGN_COUNT = 8;
/** the largest multiple of 24 that a byte reaches: bytes from here on would favour the first signs */
const FIRST_UNFAIR_BYTE = 240;

/** Bytes to ask of the secure generator: with 32 the chance of a null is below 10⁻²⁰. */
export const VERIFICATION_CODE_BYTES = 32;

/** `P-` and 8 signs, all 24⁸ codes equally likely. Null when too many bytes were unfair: draw new ones. */
export function makeVerificationCode(randomBytes: Uint8Array): string | null {
  const fair = [...randomBytes].filter((byte) => byte < FIRST_UNFAIR_BYTE).slice(0, SIGN_COUNT);
  if (fair.length < SIGN_COUNT) return null;
  return `P-${fair.map((byte) => SIGNS.charAt(byte % SIGNS.length)).join("")}`;
}

/**
 * A typed or pasted code in its one written form. Case, spaces, hyphens of any kind and a forgotten `P-`
 * do not matter. Errors: VERIFICATION_CODE_EMPTY, VERIFICATION_CODE_MALFORMED.
 */
export function readVerificationCode(typed: string): Result<string> {
  const upper = typed.normalize("NFKC").toUpperCase().trim();
  const bare = upper.replace(/[^\p{L}\p{N}]/gu, "");
  if (bare === "") return refuse(domainError("VERIFICATION_CODE_EMPTY"));
  // P is also a sign of the codes: it is the prefix when something parts it from the rest, or when it is one too many.
  const prefixed = /^P[^\p{L}\p{N}]/u.test(upper) || (bare.length === SIGN_COUNT + 1 && bare.startsWith("P"));
  const signs = prefixed ? bare.slice(1) : bare;
  const known = signs.length === SIGN_COUNT && [...signs].every((sign) => SIGNS.includes(sign));
  return known ? ok(`P-${signs}`) : refuse(domainError("VERIFICATION_CODE_MALFORMED"));
}
