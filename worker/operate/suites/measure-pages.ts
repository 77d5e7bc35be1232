import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    const files = new Set([manifest.entry.module, ...manifest.entry.imports, `/assets/${name}`]);
    let step: z.infer<typeof routeSchema> | undefined = route;
    while (step !== undefined) {
      for (const file of [step.module, ...step.imports]) files.add(file);
      step = step.parentId === undefined ? undefined : manifest.routes[step.parentId];
    }
    return { page: route.id, bytes: [...files].reduce((sum, file) => sum + size(file), 0) };
  });
}
