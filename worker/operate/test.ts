import { findPoppler } from "./browser/find-poppler.ts";
import { runCommand } from "./refusal.ts";
import { buildSuite } from "./suites/build-suite.ts";
import { chaosSuite } from "./suites/chaos-suite.ts";
import { journeySuite } from "./suites/journey-suite.ts";
import { pageWeightSuite } from "./suites/page-weight-suite.ts";
import { runSuites } from "./suites/run-suites.ts";
import { generatedSuite, sizeSuite, staticSuites } from "./suites/static-suites.ts";
import type { Suite } from "./suites/suite.ts";
import { vitestSuite } from "./suites/vitest-suite.ts";

const popplerSuite: Suite = {
  name: "PDF tools of the machine",
  async run(say) {
    await findPoppler(say);
    return { passed: 1, failed: 0, output: "" };
  },
};

/**
 * `npm test`: everything but the long journeys. The live room's tests are one process after another: the rest goes beside
 * them, the rules in Node in a lane of their own that ends before the journeys need the machine, and the minute of kills,
 * which needs the build that another lane has made by then, after them.
 */
await runCommand(() =>
  runSuites(
    [
      generatedSuite,
      {
        lanes: [
          [vitestSuite("store, http, live room", "workerd"), chaosSuite],
          [vitestSuite("rules, documents, files", "node")],
          [...staticSuites, popplerSuite, buildSuite, sizeSuite, pageWeightSuite, journeySuite],
        ],
      },
    ],
    console.log,
  ),
);
