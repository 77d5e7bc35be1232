import { join } from "node:path";
import * as z from "zod";
import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

export interface ImportReport {
  /** How many modules were read. Zero violations of zero modules prove nothing. */
  readonly modules: number;
  readonly violations: readonly { rule: string; from: string; to: string }[];
}

/** Reads every import below `folders` of `tree` and holds it against .dependency-cruiser.cjs. */
export async function readImports(tree: string, folders: readonly string[]): Promise<ImportReport> {
  const config = join(root, ".dependency-cruiser.cjs");
  const run = await runTool("depcruise", ["--config", config, "--output-type", "json", ...folders], { cwd: tree });
  // Its exit code is the number of violations, and also 1 when it could not run at all: only a full report counts.
  const report = reportSchema.safeParse(parseJson(run.stdout));
  if (!report.success) throw new Error(`dependency-cruiser gave no report: ${run.stderr || run.stdout}`);
  const { totalCruised, violations } = report.data.summary;
  return {
    modules: totalCruised,
    violations: violations.map((violation) => ({ rule: violation.rule.name, from: violation.from, to: violation.to })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
