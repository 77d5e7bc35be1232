import { runTool } from "../run-tool.ts";
import type { Suite } from "./suite.ts";

/** Tools that must all end with 0; together they count as one check. `note` reads a few words out of what they said. */
export function checkSuite(
  name: string,
  commands: readonly (readonly [tool: string, ...args: string[]])[],
  note: (output: string) => string | undefined = () => undefined,
): Suite {
  return {
    name,
    async run(say) {
      let output = "";
      for (const [tool, ...args] of commands) {
        const run = await runTool(tool, args, { onWait: (seconds) => say(`${tool}: ${Math.round(seconds)} s`) });
        output += run.stdout + run.stderr;
        if (run.code !== 0) return { passed: 0, failed: 1, output: `${output}\n${tool} ended with ${run.code}` };
      }
      return { passed: 1, failed: 0, output, note: note(output) };
    },
  };
}
