import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { streamZip } from "#worker/exchange/codec/stream-zip.ts";
import { root } from "../root.ts";

const FOLDER = join(root, "worker/content/packs/starter");

/** The repository's pack as one archive, as the operators' page and its address for programs take it. */
export async function packArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const named = (folder: string) => readdirSync(join(FOLDER, folder)).map((name) => join(folder, name));
  const paths = [...named(".").filter((path) => path.endsWith(".json")), ...named("files")].sort();
  async function* files() {
    for (const path of paths) yield { path, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) };
  }
  return new Uint8Array(await new Response(streamZip(files())).arrayBuffer());
}
