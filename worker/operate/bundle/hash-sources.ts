import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

// What the build reads. Tests, records and the scripts of this room never change what is served.
const INPUTS = [
  "app",
  "worker",
  "public",
  "migrations",
  "package-lock.json",
  "package.json",
  "react-router.config.ts",
  "tsconfig.app.json",
  "vite.config.ts",
  "wrangler.toml",
];
const NEVER = /^(worker\/(operate(?!\/bundle)|decisions)|app\/i18n\/paraglide)(\/|$)|\.md$|(^|\/)\./;

/** sha256 over the names and bytes of everything the build reads below `root`. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const file of INPUTS.flatMap((input) => filesBelow(root, join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(root: string, path: string): string[] {
  if (!existsSync(path) || NEVER.test(relative(root, path).replaceAll("\\", "/"))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)));
}
