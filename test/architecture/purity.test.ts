import { expect, test } from "vitest";
import { impureWords } from "./impure-words.ts";
import { sourceFiles } from "./source-files.ts";

test("time, ids and chance are arguments: core and use cases never reach for them", () => {
  const files = sourceFiles("worker/core", "worker/usecases");
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap(({ path, text }) => impureWords(text).map((word) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test.each([
  ["const now = Date.now();", "Date.now"],
  ["const now = new Date();", "new Date()"],
  ["const now = new Date;", "new Date()"],
  ["const now = Date();", "Date()"],
  ["const dice = Math.random() * 6;", "Math.random"],
  ["const id = crypto.randomUUID();", "crypto"],
  ["const id = globalThis.crypto.randomUUID();", "crypto"],
  ["const at = performance.now();", "performance"],
  ["setTimeout(end, 1000);", "a timer"],
  ["await fetch(address);", "fetch"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the planted source is itself a template
  ["const text = `at ${Date.now()}`;", "Date.now"],
])("canary: %s is found", (source, word) => {
  expect(impureWords(source)).toEqual([word]);
});

test("canary: an instant given as an argument, a comment and a text are not found", () => {
  const source = [
    "// Date.now() is never called here",
    "/* nor crypto */",
    'const words = "Math.random() and new Date()";',
    "const day = new Date(nowMs).getUTCDay();",
    "const rows = repository.fetch(id);",
  ].join("\n");
  expect(impureWords(source)).toEqual([]);
});
