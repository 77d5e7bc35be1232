import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slimManifest } from "#worker/operate/bundle/slim-manifest.ts";

function clientWith(manifest: string): { client: string; file: string } {
  const client = mkdtempSync(join(tmpdir(), "vigie-client-"));
  mkdirSync(join(client, "assets"));
  const file = join(client, "assets", "manifest-1a2b.js");
  writeFileSync(file, manifest);
  return { client, file };
}

test("the list of pages loses what each page imports, and nothing else", () => {
  const route = { id: "root", path: "x", hasLoader: true, module: "/assets/root.js", css: ["/assets/root.css"] };
  const entry = { module: "/assets/entry.js", imports: ["/assets/react.js"], css: [] };
  const whole = {
    entry,
    routes: { root: { ...route, imports: ["/assets/react.js"] } },
    url: "/assets/m.js",
    version: "1",
  };
  const { client, file } = clientWith(`window.__reactRouterManifest=${JSON.stringify(whole)};`);

  slimManifest(client);

  const slim = { ...whole, routes: { root: route } };
  expect(readFileSync(file, "utf8")).toBe(`window.__reactRouterManifest=${JSON.stringify(slim)};`);
});

test("a build whose list is of another shape fails, rather than weigh again unseen", () => {
  const { client } = clientWith('window.__reactRouterManifest={"pages":{}};');
  expect(() => slimManifest(client)).toThrow("no routes in manifest-1a2b.js");
});
