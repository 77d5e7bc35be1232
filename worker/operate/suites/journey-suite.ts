import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { findChromium } from "../browser/find-chromium.ts";
import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";
import type { Suite } from "./suite.ts";

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Journeys of a minute or with a product of their own: all of them run with `npm run journeys`, not in `npm test`. */
const LONG = "@long";

/** The browser journeys: a real Chromium on the production build, with a state folder of their own. */
export const journeySuite: Suite = {
  name: "journeys (Chromium)",
  async run(say) {
    const file = join(root, ".wrangler", "results", "journeys.json");
    mkdirSync(join(root, ".wrangler", "results"), { recursive: true });
    rmSync(file, { force: true });
    const chromium = await findChromium(say);
    const run = await runTool("playwright", ["test", "--reporter=list,json", "--grep-invert", LONG], {
      limit: 1_800,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, VIGIE_CHROMIUM: chromium, NO_COLOR: "1" },
      onWait: (seconds) => say(`journeys: ${Math.round(seconds)} s`),
    });
    const output = run.stdout + run.stderr;
    const { stats, errors } = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    // A journey that only passes the second time has shown a fault.
    const counted = stats.unexpected + stats.flaky + errors.length;
    const failed = counted === 0 && (run.code !== 0 || stats.expected === 0) ? 1 : counted;
    return { passed: stats.expected, failed, output, note: stats.skipped > 0 ? `${stats.skipped} skipped` : undefined };
  },
};
