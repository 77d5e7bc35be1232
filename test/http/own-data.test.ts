import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

test("nobody's data without a log-in", async () => {
  const answer = await exports.default.fetch("https://vigie.test/api/compte/mes-donnees.json");
  expect(answer.status).toBe(401);
});
