import * as z from "zod";

/** The one secret of the product keys several things: none of them may open another. */
const PURPOSE = "openid-attempt-v1";
const IV_BYTES = 12;

const attempt = z.strictObject({
  providerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnPath: z.string().nullable(),
  expiresAtS: z.number(),
});

/** What must come back with the browser that left for a provider. The verifier and the nonce are nobody's to read. */
export type SealedAttempt = z.infer<typeof attempt>;

/** AES-256-GCM: `<base64url of iv and ciphertext>`, fit for a cookie. */
export async function sealAttempt(secret: string, left: SealedAttempt): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(left));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await deriveKey(secret), text);
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Null: not sealed with this secret, altered, or over at this second. */
export async function openAttempt(secret: string, sealed: string, nowS: number): Promise<SealedAttempt | null> {
  try {
    const bytes = Uint8Array.from(atob(sealed.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const iv = bytes.slice(0, IV_BYTES);
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await deriveKey(secret), bytes.slice(IV_BYTES));
    const left = attempt.parse(JSON.parse(new TextDecoder().decode(text)));
    return left.expiresAtS > nowS ? left : null;
  } catch {
    return null;
  }
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder();
  const base = await crypto.subtle.importKey("raw", bytes.encode(secret), "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes.encode(PURPOSE) };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
