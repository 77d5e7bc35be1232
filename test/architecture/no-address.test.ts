import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What tells a Worker where a request comes from. */
const ADDRESS = /cf-connecting-ip|x-forwarded-for|x-real-ip|true-client-ip|remoteAddress|request\.cf\b/i;

test("no limit can count by address, and no log can name one: no code of the product reads it", () => {
  const files = globSync("{worker,app}/**/*.{ts,tsx}", { exclude: ["app/i18n/paraglide/**"] });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => ADDRESS.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("the pattern finds one where it is", () => {
  expect(ADDRESS.test('request.headers.get("CF-Connecting-IP")')).toBe(true);
});
