import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measurePages } from "#worker/operate/suites/measure-pages.ts";

test("a page weighs its entry, its own script, its parents' and their imports, each once", () => {
  const client = mkdtempSync(join(tmpdir(), "vigie-client-"));
  mkdirSync(join(client, "assets"));
  const noise = (bytes: number) => `/*${randomBytes(bytes).toString("latin1").replaceAll("*", "+")}*/`;
  // Random bytes do not shrink: gzip leaves about their number.
  const write = (name: string, bytes: number, imported = "") => {
    writeFileSync(join(client, "assets", name), `${imported}${noise(bytes)}`, "latin1");
    return `/assets/${name}`;
  };
  write("shared.js", 5_000);
  const entry = write("entry.js", 10_000, 'import{a}from"./shared.js";');
  const root = write("root.js", 2_000, "import{a}from`./shared.js`;");
  const heavy = write("heavy.js", 40_000, 'import"./shared.js";import("./later.js");');
  const light = write("light.js", 1_000);
  write("later.js", 70_000);
  const route = (id: string, module: string, parentId?: string) => ({ id, parentId, module });
  const routes = {
    root: route("root", root),
    heavy: route("heavy", heavy, "root"),
    light: route("light", light, "root"),
  };
  const manifest = { entry: { module: entry }, routes };
  writeFileSync(join(client, "assets", "manifest-1.js"), `window.__reactRouterManifest=${JSON.stringify(manifest)};`);

  const pages = Object.fromEntries(measurePages(client).map(({ page, bytes }) => [page, Math.round(bytes / 1000)]));
  expect(pages).toEqual({ root: 17, heavy: 57, light: 18 });
});

test("the test's page weighs its own script and what that imports at once, not the router's", () => {
  const client = mkdtempSync(join(tmpdir(), "vigie-client-"));
  mkdirSync(join(client, "assets/exam"), { recursive: true });
  const noise = (bytes: number) => `/*${randomBytes(bytes).toString("latin1").replaceAll("*", "+")}*/`;
  const write = (name: string, text: string) => writeFileSync(join(client, "assets", name), text, "latin1");
  write("entry.js", noise(90_000));
  write(
    "exam-a1.js",
    `import{a}from"./exam/shared.js";import"./exam/more.js";import("./exam/later.js");${noise(4_000)}`,
  );
  write("exam/shared.js", `import"./more.js";${noise(3_000)}`);
  write("exam/more.js", noise(2_000));
  write("exam/later.js", noise(50_000));
  const id = "routes/candidate/room";
  const manifest = {
    entry: { module: "/assets/entry.js", imports: [] },
    routes: { [id]: { id, module: "/assets/entry.js", imports: [] } },
  };
  write("manifest-1.js", `window.__reactRouterManifest=${JSON.stringify(manifest)};`);

  const [page] = measurePages(client);
  expect(page?.page).toBe(id);
  expect(Math.round((page?.bytes ?? 0) / 1000)).toBe(9);
});
