import { strToU8, type Zippable, zipSync } from "fflate";

/** Files do not say when they were made: the same content is the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** An archive of texts in the order given; `stored` ones are not compressed. */
export function writeZip(files: readonly { path: string; text: string; stored?: boolean }[]): Uint8Array {
  const parts: Zippable = {};
  for (const { path, text, stored } of files) {
    parts[path] = [strToU8(text), { level: stored === true ? 0 : 6, mtime: NO_TIME }];
  }
  return zipSync(parts);
}
