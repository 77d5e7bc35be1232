import { buildWhenStale } from "../bundle/build-when-stale.ts";
import type { Suite } from "./suite.ts";

/** The production build, which the sizes and the journeys look at. */
export const buildSuite: Suite = {
  name: "build",
  async run(say) {
    await buildWhenStale(say);
    return { passed: 1, failed: 0, output: "" };
  },
};
