import type { RandomBytes } from "../kernel/draw-signs.ts";

const ID_BYTES = 8;
/** 256 bits: nobody guesses one, so guesses need no limit. */
const SECRET_BYTES = 32;
const SHAPE = /^vigie_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** A token in its parts: `id` finds the row and may be shown, `secret` is shown once and kept as a digest. */
export type ApiToken = { id: string; secret: string };

export function makeApiToken(randomBytes: RandomBytes): ApiToken {
  return { id: toHex(randomBytes(ID_BYTES)), secret: toHex(randomBytes(SECRET_BYTES)) };
}

/** `vigie_` and both parts: a prefix that scanners of leaked secrets can look for. */
export function writeApiToken({ id, secret }: ApiToken): string {
  return `vigie_${id}_${secret}`;
}

/** Of an `Authorization` header; null: no token of ours in it. */
export function readApiToken(authorization: string | null): ApiToken | null {
  const [scheme, text = ""] = (authorization ?? "").trim().split(/\s+/);
  const [, id, secret] = SHAPE.exec(text) ?? [];
  if (scheme?.toLowerCase() !== "bearer" || id === undefined || secret === undefined) return null;
  return { id, secret };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
