import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";
import type { Suite } from "./suite.ts";

/** A minute of `npm run chaos`: kills, cuts and doubles against every promise made to a page. One check. */
export const chaosSuite: Suite = {
  name: "chaos, one minute",
  async run(say) {
    const run = await runTool("node", ["test/bench/chaos.ts", "--minutes", "1"], {
      cwd: root,
      limit: 300,
      env: { NO_COLOR: "1" },
      onWait: (seconds) => say(`chaos: ${Math.round(seconds)} s`),
    });
    const output = run.stdout + run.stderr;
    const isGood = run.code === 0 && /lost 0\s*$/.test(run.stdout);
    const figures = /(\d+ kills), .*?; (\d+ answers) acknowledged/.exec(run.stdout);
    const note = figures === null ? undefined : `${figures[1]}, ${figures[2]}`;
    return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, output, note };
  },
};
