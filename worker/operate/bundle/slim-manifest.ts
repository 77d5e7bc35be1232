import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes out of the list of pages, which every page loads, what each one imports: two thirds of its weight. The router
 * reads those names only where it writes a document's preloads, on the server, which keeps its own copy; in the browser
 * a page's script names its imports itself.
 * @param client the folder of the client build; fails when the router's list is not there or has another shape.
 */
export function slimManifest(client: string): void {
  const assets = join(client, "assets");
  const name = readdirSync(assets).find((file) => /^manifest-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`no manifest in ${assets}`);
  const text = readFileSync(join(assets, name), "utf8");
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}") + 1;
  const manifest: { routes?: Record<string, { imports?: string[] }> } = JSON.parse(text.slice(start, end));
  if (manifest.routes === undefined) throw new Error(`no routes in ${name}`);
  for (const route of Object.values(manifest.routes)) delete route.imports;
  writeFileSync(join(assets, name), text.slice(0, start) + JSON.stringify(manifest) + text.slice(end));
}
