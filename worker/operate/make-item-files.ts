import { mkdirSync, writeFileSync } from "node:fs";
import { ALL_FILES } from "#worker/content/packs/starter/make-files/all-files.ts";

/** `npm run content:files`: writes the documents of the items again, from their seeds. */
const folder = new URL("../content/packs/starter/files/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of ALL_FILES) {
  writeFileSync(new URL(name, folder), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
