import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

const ask = (path: string, method = "GET") =>
  exports.default.fetch(`https://vigie.test${path}`, { method, headers: { Origin: "https://vigie.test" } });

test("nobody's data without a log-in, one's own or another's", async () => {
  expect((await ask("/api/compte/mes-donnees.zip")).status).toBe(401);
  expect((await ask("/api/personnes/account/u/donnees.zip", "POST")).status).toBe(401);
});
