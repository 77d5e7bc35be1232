import { runCommand } from "./refusal.ts";
import { buildSuite } from "./suites/build-suite.ts";
import { pageWeightSuite } from "./suites/page-weight-suite.ts";
import { runSuites } from "./suites/run-suites.ts";
import { generatedSuite, sizeSuite, staticSuites } from "./suites/static-suites.ts";

/** `npm run check`: everything that runs no test of behaviour. */
await runCommand(() =>
  runSuites([generatedSuite, ...staticSuites, buildSuite, sizeSuite, pageWeightSuite], console.log),
);
