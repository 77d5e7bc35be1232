import { Hono } from "hono";
import type { HttpVariables } from "../scope.ts";

const COOKIE = "vigie_essai";
const COOKIE_S = 60;
const LONGEST_WORD = 64;
const MOST_WORDS = 5;
const LONGEST_TALK_MS = 10_000;
/** Enough bytes for a proxy that inspects or cuts files to show itself. */
const DOCUMENT_LINES = 400;

/**
 * What a computer tries on the days before a test: a socket through the school's proxy, a request, a cookie, a document.
 * Nobody is logged in and nothing is read or kept: no exam room, no database.
 */
export function trialApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  // An echo: some proxies let a socket open and carry nothing.
  api.get("/live/essai", async (c) => {
    if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") return c.json({ code: "BAD_FRAME" }, 426);
    const { 0: client, 1: server } = new WebSocketPair();
    server.accept();
    let words = 0;
    const tooLong = setTimeout(() => server.close(1000, "over"), LONGEST_TALK_MS);
    server.addEventListener("close", () => clearTimeout(tooLong));
    server.addEventListener("message", ({ data }) => {
      words += 1;
      if (typeof data === "string" && data.length <= LONGEST_WORD && words <= MOST_WORDS) server.send(data);
      else server.close(1000, "over");
    });
    return new Response(null, { status: 101, webSocket: client });
  });

  // The server's clock, and whether the cookie of the answer before came back.
  api.post("/api/essai", (c) => {
    const sawCookie = (c.req.header("Cookie") ?? "").split(/;\s*/).includes(`${COOKIE}=1`);
    const secure = new URL(c.req.url).protocol === "https:" ? "; Secure" : "";
    c.header("Set-Cookie", `${COOKIE}=1; Path=/api/essai; Max-Age=${COOKIE_S}; HttpOnly; SameSite=Lax${secure}`);
    return c.json({ nowMs: Date.now(), sawCookie });
  });

  api.get("/api/essai/document", (c) => {
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="essai-vigie.csv"');
    c.header("Cache-Control", "no-store");
    return c.body(trialDocument());
  });

  return api;
}

/** A table that a spreadsheet opens; its last line says that it is whole. */
function trialDocument(): string {
  const lines = Array.from({ length: DOCUMENT_LINES }, (_, at) => `${at + 1};Vigie;essai`);
  return `${["ligne;site;objet", ...lines, "fin;Vigie;essai"].join("\n")}\n`;
}
