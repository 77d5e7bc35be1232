export const COOKIE_PREFIX = "vigie";

/** better-auth adds `__Secure-` when the public address is https. */
export function sessionCookieName(origin: string): string {
  return `${origin.startsWith("https://") ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
}

/**
 * The log-in's token out of a `Cookie` header, or null when it is missing or its signature is not ours.
 * Read here rather than through better-auth so that who asks costs one question to D1, not three.
 * Format (better-call's signed cookies): `<token>.<base64 of HMAC-SHA-256(token)>`, percent-encoded.
 */
export async function readSessionToken(cookies: string | null, origin: string, secret: string): Promise<string | null> {
  const signed = findCookie(cookies ?? "", sessionCookieName(origin));
  const dot = signed?.lastIndexOf(".") ?? -1;
  if (signed === null || dot < 1) return null;
  const token = signed.slice(0, dot);
  const signature = decodeBase64(signed.slice(dot + 1));
  if (signature === null) return null;
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", bytes.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
  return (await crypto.subtle.verify("HMAC", key, signature, bytes.encode(token))) ? token : null;
}

function findCookie(cookies: string, name: string): string | null {
  for (const pair of cookies.split(";")) {
    const equals = pair.indexOf("=");
    if (pair.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(equals + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
