import type { MiddlewareHandler } from "hono";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site makes a browser send (with SameSite=Lax cookies, the second lock against forged
 * requests): every change, and every socket, which browsers let any page open. Hosts are compared, not schemes:
 * a proxy may end TLS before us. A change that names neither its origin nor its site is refused as well.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const opensSocket = c.req.header("upgrade")?.toLowerCase() === "websocket";
  if (READS.has(c.req.method) && !opensSocket) return next();
  const origin = c.req.header("origin");
  const allowed =
    origin === undefined || origin === "null"
      ? c.req.header("sec-fetch-site") === "same-origin"
      : hostOf(origin) === new URL(c.req.url).host;
  if (!allowed) return c.json({ code: "CROSS_SITE_REQUEST" }, 403);
  return next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
