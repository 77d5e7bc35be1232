import { Hono } from "hono";
import { expect, test } from "vitest";
import { sameOrigin } from "#worker/http/middleware/same-origin.ts";

const app = new Hono();
app.use(sameOrigin);
app.all("*", (c) => c.text("in"));

async function ask(method: string, headers: Record<string, string>): Promise<number> {
  return (await app.request("https://vigie.test/sessions", { method, headers })).status;
}

test("a page may be read from anywhere", async () => {
  expect(await ask("GET", { origin: "https://evil.test", "sec-fetch-site": "cross-site" })).toBe(200);
});

test("a change passes from this host only", async () => {
  expect(await ask("POST", { origin: "https://vigie.test" })).toBe(200);
  expect(await ask("POST", { origin: "http://vigie.test" })).toBe(200);
  expect(await ask("POST", { origin: "https://evil.test" })).toBe(403);
  expect(await ask("POST", { origin: "https://vigie.test.evil.test" })).toBe(403);
  expect(await ask("DELETE", { origin: "https://vigie.test:8443" })).toBe(403);
  expect(await ask("POST", { origin: "vigie.test" })).toBe(403);
});

test("without an origin the browser's word for the site decides, and silence is refused", async () => {
  expect(await ask("POST", { "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await ask("POST", { origin: "null", "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await ask("POST", { origin: "null", "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await ask("POST", { "sec-fetch-site": "same-site" })).toBe(403);
  expect(await ask("POST", {})).toBe(403);
});

test("a socket opened by another site is refused", async () => {
  expect(await ask("GET", { upgrade: "websocket", origin: "https://vigie.test" })).toBe(200);
  expect(await ask("GET", { upgrade: "WebSocket", origin: "https://evil.test" })).toBe(403);
  expect(await ask("GET", { upgrade: "websocket" })).toBe(403);
});
