import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const RULE = /\b([SPETRDFV]\d+)\b/g;

function rulesOfSpec(): string[] {
  const text = readFileSync("worker/core/session/SPEC.md", "utf8");
  const rules = text.split("\n").filter((line) => line.startsWith("**"));
  return [...new Set(rules.flatMap((line) => [...line.matchAll(RULE)].map(([id]) => id)))];
}

function testedRules(): Set<string> {
  const files = readdirSync("test/core/session").filter((file) => file.endsWith(".test.ts"));
  const text = files.map((file) => readFileSync(`test/core/session/${file}`, "utf8")).join("\n");
  return new Set([...text.matchAll(/^test(?:\.each\(.*\))?\(\s*"([SPETRDFV]\d+) /gm)].map(([, id = ""]) => id));
}

test("every numbered rule of SPEC.md has a test of its name, and no test names a rule that is not there", () => {
  const rules = rulesOfSpec();
  const tested = testedRules();
  expect(rules.length).toBeGreaterThanOrEqual(43);
  expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  expect([...tested].filter((id) => !rules.includes(id))).toEqual([]);
});
