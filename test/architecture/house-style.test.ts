import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#worker/operate/root.ts";
import { sourceFiles } from "./source-files.ts";

const LONGEST = 300;
const README_LINES = 20;
// Data and schemas are read like a table, not like a text.
const TABLES = /^(worker\/content\/(packs|blueprint)|worker\/store\/schema)\//;
const NO_ROOMS = ["utils", "helpers", "misc", "common"];

const everything = () => sourceFiles("worker", "app", "test");

test(`no source file is longer than ${LONGEST} lines`, () => {
  const long = everything()
    .filter(({ path }) => !TABLES.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test("the Durable Object's class stays a thin shell of at most 200 lines, the Worker's door of 30", () => {
  const lines = (path: string) => readFileSync(join(root, path), "utf8").trimEnd().split("\n").length;
  expect(lines("worker/live/live-session.ts")).toBeLessThanOrEqual(200);
  expect(lines("worker/entry.ts")).toBeLessThanOrEqual(30);
});

test(`every room of the Worker has a README of at most ${README_LINES} lines`, () => {
  const rooms = readdirSync(join(root, "worker"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "decisions")
    .map((entry) => `worker/${entry.name}/README.md`);
  expect(rooms.length).toBeGreaterThanOrEqual(10);
  const faults = rooms.flatMap((file) => {
    if (!existsSync(join(root, file))) return [`${file} is missing`];
    const lines = readFileSync(join(root, file), "utf8").trimEnd().split("\n").length;
    return lines > README_LINES ? [`${file} has ${lines} lines`] : [];
  });
  expect(faults).toEqual([]);
});

test("no file only hands on other files' things, and no room is a drawer", () => {
  const files = everything();
  const barrels = files.filter(({ text }) => isBarrel(text)).map(({ path }) => path);
  const drawers = files
    .filter(({ path }) => path.split("/").some((part) => NO_ROOMS.includes(part)))
    .map(({ path }) => path);
  expect({ barrels, drawers }).toEqual({ barrels: [], drawers: [] });
});

test("canary: a barrel is recognised, a file with a thing of its own is not", () => {
  expect(isBarrel('// all of it\nexport * from "./a.ts";\nexport { b, type C } from "./b.ts";\n')).toBe(true);
  expect(isBarrel('export { b } from "./b.ts";\nexport const own = 1;\n')).toBe(false);
});

test("files are named in kebab-case", () => {
  const odd = everything()
    .map(({ path }) => path)
    .filter((path) => !path.split("/").every((part) => /^(\+parts|[a-z0-9.$_]+(-[a-z0-9.$]+)*)$/.test(part)));
  expect(odd).toEqual([]);
});

function isBarrel(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").trim();
  return code !== "" && /^(export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+"[^"]+";?\s*)+$/.test(code);
}
