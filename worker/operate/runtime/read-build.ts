import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { V4WorkerOptionsShape } from "miniflare";
import { unstable_getMiniflareWorkerOptions as readWorkerOptions } from "wrangler";
import { Refusal } from "../refusal.ts";

/** What the build left for a runtime: the Worker's own settings and the folders of its two halves. */
export interface Build {
  readonly name: string;
  readonly server: string;
  readonly client: string;
  readonly worker: V4WorkerOptionsShape;
  /** The binding of the one database. */
  readonly database: string;
}

/** Reads build/ (made by the Vite plugin out of wrangler.toml). */
export function readBuild(folder: string): Build {
  const server = resolve(folder, "server");
  const file = join(server, "wrangler.json");
  if (!existsSync(file)) throw new Refusal(`There is no build in ${folder}: run npm run build`);
  const config: unknown = JSON.parse(readFileSync(file, "utf8"));
  const name = isRecord(config) && typeof config.name === "string" ? config.name : "vigie";
  const worker: V4WorkerOptionsShape = readWorkerOptions(file).workerOptions;
  const [database] = Object.keys(worker.d1Databases ?? {});
  if (database === undefined) throw new Refusal(`${file} names no D1 database`);
  return { name, server, client: resolve(folder, "client"), worker, database };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
