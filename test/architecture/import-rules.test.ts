import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#worker/operate/root.ts";
import { readImports } from "#worker/operate/suites/read-imports.ts";
import { plantedViolations } from "./planted-violations.ts";

const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));

test("every import of the product obeys the table of rooms", async () => {
  const report = await readImports(root, ["worker", "app"]);
  console.log(`import rules: ${report.modules} modules read against ${config.forbidden.length} rules`);
  expect(report.modules).toBeGreaterThan(150);
  expect(report.violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
});

test("canary: each rule has a planted violation", () => {
  expect(Object.keys(plantedViolations).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
});

test("canary: each planted violation is found by its rule's name, among the modules planted", async () => {
  const tree = plantTree();
  try {
    const report = await readImports(tree, ["worker", "app"]);
    const found = new Set(report.violations.map(({ rule, from }) => `${rule}: ${from}`));
    const expected = Object.entries(plantedViolations).map(([rule, plant]) => `${rule}: ${plant.file}`);
    expect(expected.filter((line) => !found.has(line))).toEqual([]);
    expect(report.modules).toBeGreaterThanOrEqual(expected.length);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});

/** Below the project, so that the planted imports resolve the project's own libraries. */
function plantTree(): string {
  mkdirSync(join(root, ".wrangler"), { recursive: true });
  const tree = mkdtempSync(join(root, ".wrangler", "canary-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  const imports = { "#worker/*": "./worker/*", "#app/*": "./app/*", "#test/*": "./test/*" };
  write("package.json", JSON.stringify({ name: "canary", type: "module", imports }));
  for (const { file, source, others = {} } of Object.values(plantedViolations)) {
    for (const [name, text] of Object.entries(others)) write(name, text);
    write(file, source);
  }
  return tree;
}
