import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";

const routeSchema = z.object({
  id: z.string(),
  parentId: z.string().optional(),
  module: z.string(),
  imports: z.array(z.string()).default([]),
});
const manifestSchema = z.object({
  entry: z.object({ module: z.string(), imports: z.array(z.string()).default([]) }),
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

/** The page's own script and what it imports at once; what it loads later is not of its start. */
function ownScript(client: string): string[] {
  const entry = readdirSync(join(client, "assets")).find((file) => OWN_SCRIPT.name.test(file));
  if (entry === undefined) throw new Error(`no script of ${OWN_SCRIPT.page} in ${client}`);
  const files = new Set([`/assets/${entry}`]);
  for (const file of files) {
    const code = readFileSync(join(client, file), "utf8");
    for (const [, imported = ""] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
      files.add(posix.join(posix.dirname(file), imported));
    }
  }
  return [...files];
}

/** The script weight of each page of a client build, read from React Router's own manifest. */
export function measurePages(client: string): PageWeight[] {
  const assets = join(client, "assets");
  const name = readdirSync(assets).find((file) => /^manifest-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`no manifest in ${assets}`);
  const text = readFileSync(join(assets, name), "utf8");
  const manifest = manifestSchema.parse(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)));
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(client, file))).length;
    sizes.set(file, known);
    return known;
  };
  return Object.values(manifest.routes).map((route) => {
    if (route.id === OWN_SCRIPT.page)
      return { page: route.id, bytes: ownScript(client).reduce((sum, file) => sum + size(file), 0) };
    const files = new Set([manifest.entry.module, ...manifest.entry.imports, `/assets/${name}`]);
    let step: z.infer<typeof routeSchema> | undefined = route;
    while (step !== undefined) {
      for (const file of [step.module, ...step.imports]) files.add(file);
      step = step.parentId === undefined ? undefined : manifest.routes[step.parentId];
    }
    return { page: route.id, bytes: [...files].reduce((sum, file) => sum + size(file), 0) };
  });
}
