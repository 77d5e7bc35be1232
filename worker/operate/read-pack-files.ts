import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mediaTypeOf } from "#worker/content/pack-files.ts";
import { root } from "./root.ts";

export type PackFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer>; sha256: string };

const FOLDER = join(root, "worker/content/packs/starter/files");

/** The starter pack's files as they stand on disk, by name. Throws on a name whose ending has no media type. */
export function readPackFiles(): PackFile[] {
  const names = readdirSync(FOLDER).filter((name) => !name.startsWith("."));
  return names.sort().map((name) => {
    const mediaType = mediaTypeOf(name);
    if (mediaType === null) throw new Error(`${name}: no media type for this ending`);
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    return { name, mediaType, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
}
