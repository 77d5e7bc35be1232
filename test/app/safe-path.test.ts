import { expect, test } from "vitest";
import { loginPath, pagePath } from "#app/server/safe-path.ts";
import { safePath } from "#worker/contract/http/safe-path.ts";

test("a path of this site is kept with its query", () => {
  expect(safePath("/sessions/48213?onglet=candidats")).toBe("/sessions/48213?onglet=candidats");
  expect(safePath("/")).toBe("/");
});

test("nothing that a browser reads as another site passes", () => {
  const hostile = [
    null,
    "",
    "sessions",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "javascript:alert(1)",
    "/a/..//evil.example",
    "/.//evil.example",
  ];
  expect(hostile.map(safePath)).toEqual(hostile.map(() => null));
});

test("the way back is the page, not the request that its script made", () => {
  expect(pagePath("https://vigie.test/compte.data?_routes=x")).toBe("/compte");
  expect(pagePath("https://vigie.test/_.data")).toBe("/");
  expect(pagePath("https://vigie.test/eleves.data?classe=3e+B&index=")).toBe("/eleves?classe=3e+B");
});

test("the door carries the way back, except to home", () => {
  expect(loginPath("/connexion", "https://vigie.test/sessions/4?a=b&c=d")).toBe(
    "/connexion?suite=%2Fsessions%2F4%3Fa%3Db%26c%3Dd",
  );
  expect(loginPath("/connexion", "https://vigie.test/?index")).toBe("/connexion");
});
