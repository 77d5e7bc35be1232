import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What tells a Worker where a request comes from. */
const ADDRESS = /cf-connecting-ip|x-forwarded-for|x-real-ip|true-client-ip|remoteAddress|request\.cf\b/i;
/**
 * The one place, for the one budget of guesses at a public page (decision 0027): it counts codes that nobody has, so a
 * school behind one address that verifies all of its certificates, or logs in, is never counted.
 */
const READER = "app/server/read-address.ts";
const READER_USER = "app/routes/verify/verification.tsx";

test("no limit can count by address, and no log can name one: only the page of verification reads it", () => {
  const files = globSync("{worker,app}/**/*.{ts,tsx}", { exclude: ["app/i18n/paraglide/**"] });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => ADDRESS.test(readFileSync(file, "utf8")))).toEqual([READER]);
  expect(files.filter((file) => readFileSync(file, "utf8").includes("server/read-address.ts"))).toEqual([READER_USER]);
});

test("the pattern finds one where it is", () => {
  expect(ADDRESS.test('request.headers.get("CF-Connecting-IP")')).toBe(true);
});
