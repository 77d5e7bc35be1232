import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";
import { hashSources } from "./hash-sources.ts";

/** Builds the pages and the Worker into build/, unless build/ already came from these very sources. */
export async function buildWhenStale(say: (line: string) => void): Promise<void> {
  const mark = join(root, "build", ".sources");
  const sources = hashSources(root);
  if (existsSync(join(root, "build/server/index.js")) && existsSync(mark) && readFileSync(mark, "utf8") === sources) {
    return;
  }
  rmSync(mark, { force: true });
  say("Building the pages and the Worker ...");
  const run = await runTool("react-router", ["build"], {
    env: { NODE_ENV: "production" },
    onWait: (seconds) => say(`  still building (${Math.round(seconds)} s)`),
  });
  if (run.code !== 0) throw new Refusal(`${run.stdout}\n${run.stderr}\nThe build failed: the lines above say where.`);
  writeFileSync(mark, sources);
  say(`  built in ${run.seconds.toFixed(1)} s`);
}
