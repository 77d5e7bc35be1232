import type { MiddlewareHandler } from "hono";
import type { HttpVariables } from "../scope.ts";

const YEAR_S = 31_536_000;

/** The one style element that React Aria writes (touch-action of a pressable): by its hash, not by `unsafe-inline`. */
const REACT_ARIA_PRESS_STYLE = "sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=";

/**
 * Headers of every answer. Scripts: ours and the nonce only; no third party anywhere (minors' data).
 * A socket's 101 answer has immutable headers, so it is passed through untouched.
 */
export const securityHeaders: MiddlewareHandler<{ Variables: HttpVariables }> = async (c, next) => {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  c.set("nonce", nonce);
  await next();
  if (c.res.status === 101) return;
  const secure = new URL(c.req.url).protocol === "https:";
  c.res = new Response(c.res.body, c.res);
  const headers = c.res.headers;
  headers.set(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' '${REACT_ARIA_PRESS_STYLE}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "manifest-src 'self'",
    ].join("; "),
  );
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (secure) headers.set("Strict-Transport-Security", `max-age=${YEAR_S}; includeSubDomains`);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
};
