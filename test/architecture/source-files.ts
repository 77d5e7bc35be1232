import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "#worker/operate/root.ts";

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const GENERATED = /^app\/i18n\/paraglide\//;

/** Every .ts, .tsx, .mjs and .cjs file that people write below the folders, relative to the root. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    (statSync(join(root, folder), { throwIfNoEntry: false })
      ? readdirSync(join(root, folder), { recursive: true })
      : []
    )
      .map((name) => relative(root, join(root, folder, String(name))).replaceAll("\\", "/"))
      .filter((path) => /\.(tsx?|mjs|cjs)$/.test(path) && !GENERATED.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  );
}
