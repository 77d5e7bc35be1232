import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const RULE = /\b([SPETRDACGLMNFVO]\d+)\b/g;

function rulesOfSpec(): string[] {
  const text = readFileSync("worker/core/session/SPEC.md", "utf8");
  const rules = text.split("\n").filter((line) => line.startsWith("**"));
  return [...new Set(rules.flatMap((line) => [...line.matchAll(RULE)].map(([id]) => id)))];
}

function testedRules(): Set<string> {
  const text = ["test/core/session", "test/live"]
    .flatMap((room) => readdirSync(room).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  return new Set(
    [...text.matchAll(/^(?:test(?:\.each\(.*\))?|\](?: as const)?\))\(\s*"([SPETRDACGLMNFVO]\d+) /gm)].map(
      ([, id = ""]) => id,
    ),
  );
}

test("every numbered rule of SPEC.md has a test of its name, and no test names a rule that is not there", () => {
  const rules = rulesOfSpec();
  const tested = testedRules();
  expect(rules.length).toBeGreaterThanOrEqual(89);
  expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  expect([...tested].filter((id) => !rules.includes(id))).toEqual([]);
});
