import { expect, test } from "vitest";
import { Refusal } from "#worker/operate/refusal.ts";
import { runSuites, type Step } from "#worker/operate/suites/run-suites.ts";
import type { Outcome, Suite } from "#worker/operate/suites/suite.ts";

test("the last line sums every suite, and the code is 0 when nothing failed", async () => {
  const { code, lines } = await run([suite({ passed: 3, failed: 0 }), suite({ passed: 2, failed: 0 })]);
  expect(lines.at(-1)).toBe("5 passed, 0 failed");
  expect(code).toBe(0);
});

test("a failure does not stop the suites after it, and decides the code", async () => {
  const { code, lines } = await run([
    suite({ passed: 1, failed: 2, output: "why it failed" }),
    suite({ passed: 4, failed: 0 }),
  ]);
  expect(lines.at(-1)).toBe("5 passed, 2 failed");
  expect(lines).toContain("    | why it failed");
  expect(code).toBe(1);
});

test("a suite that breaks counts as one failure and tells its sentence", async () => {
  const broken: Suite = { name: "broken", run: () => Promise.reject(new Refusal("There is no browser here")) };
  const { code, lines } = await run([broken, suite({ passed: 1, failed: 0 })]);
  expect(lines.at(-1)).toBe("1 passed, 1 failed");
  expect(lines).toContain("    | There is no browser here");
  expect(code).toBe(1);
});

test("lanes run side by side, each in its own order, and all before the next step", async () => {
  const order: string[] = [];
  const named = (name: string, turns: number): Suite => ({
    name,
    async run() {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      order.push(name);
      return { passed: 1, failed: 0, output: "" };
    },
  });
  const { lines } = await run([
    { lanes: [[named("slow", 400)], [named("one", 1), named("two", 1)]] },
    named("last", 1),
  ]);
  expect(order).toEqual(["one", "two", "slow", "last"]);
  expect(lines.at(-1)).toBe("4 passed, 0 failed");
});

test("nothing run is not a success", async () => {
  const { code, lines } = await run([]);
  expect(lines.at(-1)).toBe("0 passed, 0 failed");
  expect(code).toBe(1);
});

function suite({ passed, failed, output = "" }: Outcome | { passed: number; failed: number; output?: string }): Suite {
  return { name: "a suite", run: () => Promise.resolve({ passed, failed, output }) };
}

async function run(suites: readonly Step[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runSuites(suites, (line) => lines.push(line));
  return { code, lines };
}
