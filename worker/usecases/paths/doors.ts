import type { Deps } from "../deps.ts";
import { createPath } from "./create-path.ts";
import { exportReadiness } from "./export-readiness.ts";
import { giveSosPath } from "./give-sos-path.ts";
import { listPaths } from "./list-paths.ts";
import { closePath, exportPath, showPathResults } from "./path-results.ts";
import { showReadiness } from "./show-readiness.ts";
import { watchPath, watchReadiness } from "./watch-school.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

/** Staff: who is ready, and the paths that they give. */
export function pathDoors(deps: Deps) {
  return {
    closePath: (asked: Asked<typeof closePath>) => closePath(asked, deps),
    createPath: (asked: Asked<typeof createPath>) => createPath(asked, deps),
    exportPath: (asked: Asked<typeof exportPath>) => exportPath(asked, deps),
    exportReadiness: (asked: Asked<typeof exportReadiness>) => exportReadiness(asked, deps),
    giveSosPath: (asked: Asked<typeof giveSosPath>) => giveSosPath(asked, deps),
    listPaths: (asked: Asked<typeof listPaths>) => listPaths(asked, deps),
    showPathResults: (asked: Asked<typeof showPathResults>) => showPathResults(asked, deps),
    showReadiness: (asked: Asked<typeof showReadiness>) => showReadiness(asked, deps),
    watchPath: (asked: Asked<typeof watchPath>) => watchPath(asked, deps),
    watchReadiness: (asked: Asked<typeof watchReadiness>) => watchReadiness(asked, deps),
  };
}
