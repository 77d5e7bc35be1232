import { fromMultibase, toMultibase } from "./base58.ts";

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
/** multicodec of an Ed25519 public key */
const CODEC = [0xed, 0x01];
const KEY_BYTES = 32;

export type IssuerKey = { sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>; publicMultibase: string };

/** `secret`: 32 bytes in base64url. Null when it is not: nothing is signed then, and a page says so. */
export async function openIssuerKey(secret: string): Promise<IssuerKey | null> {
  const seed = fromBase64Url(secret);
  if (seed === null || seed.length !== KEY_BYTES) return null;
  const pkcs8 = Uint8Array.from([...PKCS8_HEAD, ...seed]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const jwk = await crypto.subtle.exportKey("jwk", key);
  const raw = "x" in jwk ? fromBase64Url(jwk.x ?? "") : null;
  if (raw === null) return null;
  return {
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, bytes)),
    publicMultibase: toMultibase(Uint8Array.from([...CODEC, ...raw])),
  };
}

/** False also when the key or the signature cannot be read. */
export async function isSignedBy(
  publicMultibase: string,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const coded = fromMultibase(publicMultibase, CODEC.length + KEY_BYTES);
  if (coded === null || CODEC.some((byte, at) => coded[at] !== byte)) return false;
  const key = await crypto.subtle.importKey("raw", coded.slice(CODEC.length), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, bytes);
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
