import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";

const routeSchema = z.object({ id: z.string(), parentId: z.string().optional(), module: z.string() });
const manifestSchema = z.object({
  entry: z.object({ module: z.string() }),
  routes: z.record(z.string(), routeSchema),
});

export interface PageWeight {
  /** The route's id: `routes/candidate/test`. */
  readonly page: string;
  /** Bytes of script that the browser loads to show it, each file in gzip. */
  readonly bytes: number;
}

// The one page that runs without the router: its document names this script and no other.
const OWN_SCRIPT = { page: "routes/candidate/room", name: /^exam-[\w-]+\.js$/ };
const IMPORTED = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** The script weight of each page of a client build, from React Router's own list and what the scripts themselves import. */
export function measurePages(client: string): PageWeight[] {
  const assets = readdirSync(join(client, "assets"));
  const find = (wanted: RegExp) => {
    const name = assets.find((file) => wanted.test(file));
    if (name === undefined) throw new Error(`no ${wanted.source} in ${client}/assets`);
    return `/assets/${name}`;
  };
  const list = find(/^manifest-.*\.js$/);
  const text = readFileSync(join(client, list), "utf8");
  const { entry, routes } = manifestSchema.parse(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)));
  const read = readOnce(client);
  return Object.values(routes).map((route) => {
    if (route.id === OWN_SCRIPT.page) return { page: route.id, bytes: weigh([find(OWN_SCRIPT.name)], read) };
    const modules = [list, entry.module];
    let step: z.infer<typeof routeSchema> | undefined = route;
    while (step !== undefined) {
      modules.push(step.module);
      step = step.parentId === undefined ? undefined : routes[step.parentId];
    }
    return { page: route.id, bytes: weigh(modules, read) };
  });
}

interface Script {
  readonly bytes: number;
  /** What it imports at once; what it loads later is not of the page's start. */
  readonly imports: readonly string[];
}

function readOnce(client: string): (file: string) => Script {
  const known = new Map<string, Script>();
  return (file) => {
    const seen = known.get(file);
    if (seen !== undefined) return seen;
    const code = readFileSync(join(client, file));
    const imports = [...code.toString("latin1").matchAll(IMPORTED)].map(([, imported = ""]) =>
      posix.join(posix.dirname(file), imported),
    );
    const script = { bytes: gzipSync(code).length, imports };
    known.set(file, script);
    return script;
  };
}

function weigh(modules: readonly string[], read: (file: string) => Script): number {
  const files = new Set(modules);
  // A set that grows while it is walked: what is added is walked too.
  for (const file of files) for (const imported of read(file).imports) files.add(imported);
  return [...files].reduce((sum, file) => sum + read(file).bytes, 0);
}
