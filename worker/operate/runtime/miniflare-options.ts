import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, type MiniflareOptions } from "miniflare";
import type { Build } from "./read-build.ts";

export interface RuntimeSettings {
  /** Where D1 and the live objects are kept. */
  readonly resources: string;
  readonly port: number;
  /** Bindings that a deployment gives as secrets and variables. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Called once Miniflare has replaced a runtime that died. */
  readonly onRestart: () => void;
}

interface Module {
  readonly type: "ESModule" | "Data";
  readonly path: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

/** The built Worker as Miniflare runs it: the same code, bindings and assets as a deployment. */
export function miniflareOptions(build: Build, settings: RuntimeSettings): MiniflareOptions {
  const { assets, bindings, ...worker } = build.worker;
  return convertV4MiniflareOptions({
    ...worker,
    name: build.name,
    ...(assets ? { assets: { ...assets, directory: build.client } } : {}),
    bindings: { ...bindings, ...settings.bindings },
    modulesRoot: build.server,
    modules: readModules(build.server),
    host: "127.0.0.1",
    port: settings.port,
    resourcePersistencePath: settings.resources,
    cf: false,
    log: new Log(LogLevel.ERROR),
    logRequests: false,
    unsafeHandleRuntimeRestart: settings.onRestart,
  });
}

/** The database alone, with nothing of the Worker that an alarm or a request could run. */
export function databaseOptions(build: Build, resources: string): MiniflareOptions {
  return convertV4MiniflareOptions({
    name: build.name,
    modules: true,
    script: "export default { fetch: () => new Response(null, { status: 503 }) }",
    compatibilityDate: build.worker.compatibilityDate,
    d1Databases: build.worker.d1Databases,
    resourcePersistencePath: resources,
    cf: false,
    log: new Log(LogLevel.ERROR),
    logRequests: false,
  });
}

/** Contents, not paths: a runtime revived after a rebuild must run the code it was started with. */
function readModules(server: string): Module[] {
  return readdirSync(server, { recursive: true })
    .map(String)
    .filter((name) => /\.(m?js|bin)$/.test(name))
    .sort((a, b) => Number(b === "index.js") - Number(a === "index.js"))
    .map((name): Module => {
      const path = join(server, name);
      return name.endsWith(".bin")
        ? { type: "Data", path, contents: new Uint8Array(readFileSync(path)) }
        : { type: "ESModule", path, contents: readFileSync(path, "utf8") };
    });
}
