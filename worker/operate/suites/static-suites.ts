import { checkSuite } from "./check-suite.ts";
import type { Suite } from "./suite.ts";
import { vitestSuite } from "./vitest-suite.ts";

/** Before all else: the compiler, the tests and the build read what these write. */
export const generatedSuite: Suite = checkSuite("generated types", [
  ["wrangler", "types", "--strict-vars=false"],
  ["react-router", "typegen"],
  ["paraglide-js", "compile", "--project", "./app/i18n/project.inlang", "--outdir", "./app/i18n/paraglide"],
]);

/** What needs no running product, cheapest first. */
export const staticSuites: readonly Suite[] = [
  checkSuite("lint and format", [["biome", "check", "--error-on-warnings", "."]], (output) =>
    /Checked \d+ files/.exec(output)?.[0].toLowerCase(),
  ),
  checkSuite("types", [
    ["tsc", "-p", "tsconfig.app.json"],
    ["tsc", "-p", "tsconfig.node.json"],
    ["tsc", "-p", "worker/core"],
  ]),
  vitestSuite(
    "import rules and style",
    "architecture",
    (output) => /\d+ modules read against \d+ rules/.exec(output)?.[0],
  ),
  checkSuite("dead code", [["knip"]]),
  checkSuite("item bank", [["node", "worker/operate/check-content.ts"]], (output) =>
    /\d+ items; /.exec(output)?.[0].slice(0, -2),
  ),
];

/** What looks at the build. */
export const sizeSuite: Suite = checkSuite("sizes", [["size-limit"]]);
