import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";
import type { Outcome, Suite } from "./suite.ts";

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** One project of vitest.config.ts. `note` reads a few words out of what it printed. */
export function vitestSuite(name: string, project: string, note?: (output: string) => string | undefined): Suite {
  return {
    name,
    async run(say) {
      const file = join(root, ".wrangler", "results", `${project}.json`);
      mkdirSync(join(root, ".wrangler", "results"), { recursive: true });
      rmSync(file, { force: true });
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const run = await runTool("vitest", ["run", "--project", project, ...reporters], {
        limit: 900,
        env: { NO_COLOR: "1" },
        onWait: (seconds) => say(`${project} tests: ${Math.round(seconds)} s`),
      });
      return readOutcome(file, run.code, run.stdout + run.stderr, note);
    },
  };
}

function readOutcome(
  file: string,
  code: number,
  output: string,
  note?: (output: string) => string | undefined,
): Outcome {
  const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  // A file that could not even be loaded has no test to count: it counts as one failure itself.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const counted = report.numFailedTests + unloaded;
  // Ends that no test owns (an unhandled rejection, no test at all) are failures too.
  const failed = counted === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : counted;
  const skipped = report.numPendingTests > 0 ? `${report.numPendingTests} skipped` : undefined;
  const words = [note?.(output), skipped].filter((word) => word !== undefined).join(", ");
  return { passed: report.numPassedTests, failed, output, note: words };
}
