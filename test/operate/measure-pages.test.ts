import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measurePages } from "#worker/operate/suites/measure-pages.ts";

test("a page weighs its entry, its own script, its parents' and their imports, each once", () => {
  const client = mkdtempSync(join(tmpdir(), "vigie-client-"));
  mkdirSync(join(client, "assets"));
  // Random bytes do not shrink: gzip leaves about their number.
  const write = (name: string, bytes: number) => {
    writeFileSync(join(client, "assets", name), randomBytes(bytes));
    return `/assets/${name}`;
  };
  const entry = write("entry.js", 10_000);
  const shared = write("shared.js", 5_000);
  const root = write("root.js", 2_000);
  const heavy = write("heavy.js", 40_000);
  const light = write("light.js", 1_000);
  const route = (id: string, module: string, parentId?: string) => ({ id, parentId, module, imports: [shared] });
  const routes = {
    root: route("root", root),
    heavy: route("heavy", heavy, "root"),
    light: route("light", light, "root"),
  };
  const manifest = { entry: { module: entry, imports: [shared] }, routes };
  writeFileSync(join(client, "assets", "manifest-1.js"), `window.__reactRouterManifest=${JSON.stringify(manifest)};`);

  const pages = Object.fromEntries(measurePages(client).map(({ page, bytes }) => [page, Math.round(bytes / 1000)]));
  expect(pages).toEqual({ root: 17, heavy: 57, light: 18 });
});
