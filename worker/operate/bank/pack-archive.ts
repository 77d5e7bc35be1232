import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { streamZip } from "#worker/exchange/codec/stream-zip.ts";
import { root } from "../root.ts";

const FOLDER = join(root, "worker/content/packs/starter");

/**
 * The repository's pack as one archive, as the operators' page and its address for programs take it: a file of items a
 * competence, its simulators among them, the weights and the documents.
 */
export async function packArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const packs = readStarterFiles().map((file) => ({
    path: `${file.competence}.json`,
    bytes: new TextEncoder().encode(JSON.stringify(file)),
  }));
  const documents = readdirSync(join(FOLDER, "files")).sort();
  const paths = ["weights.json", ...documents.map((name) => join("files", name))];
  async function* files() {
    yield* packs;
    for (const path of paths) yield { path, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) };
  }
  return new Uint8Array(await new Response(streamZip(files())).arrayBuffer());
}
