import { Refusal } from "../refusal.ts";
import type { Outcome, Suite } from "./suite.ts";

const NAME_WIDTH = 26;

/** One suite, or lanes that run side by side: what waits for one process leaves the other core to another lane. */
export type Step = Suite | { readonly lanes: readonly (readonly Suite[])[] };

/**
 * Runs the steps in the order given, one line a suite, on after a failure, and closes with `N passed, N failed`.
 * @returns the exit code: 0 when nothing failed.
 */
export async function runSuites(steps: readonly Step[], say: (line: string) => void): Promise<number> {
  const started = performance.now();
  let passed = 0;
  let failed = 0;
  const runOne = async (suite: Suite) => {
    const from = performance.now();
    const outcome = await suite.run((line) => say(`    ${line}`)).catch(broken);
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    const note = outcome.note ? `  (${outcome.note})` : "";
    if (outcome.failed > 0) say(outcome.output.trimEnd().replace(/^/gm, "    | "));
    say(`${outcome.failed > 0 ? "✗" : "✓"} ${suite.name.padEnd(NAME_WIDTH)} ${seconds(from)}  ${counts}${note}`);
    passed += outcome.passed;
    failed += outcome.failed;
  };
  const runLane = async (lane: readonly Suite[]) => {
    for (const suite of lane) await runOne(suite);
  };
  for (const step of steps) await ("lanes" in step ? Promise.all(step.lanes.map(runLane)) : runOne(step));
  say(`total ${seconds(started).trim()}`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function broken(error: unknown): Outcome {
  const output =
    error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? "") : String(error);
  return { passed: 0, failed: 1, output };
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(7);
}
