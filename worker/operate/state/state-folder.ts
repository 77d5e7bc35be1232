import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where everything that outlives a run is kept: the database, the live objects, the secret, the demo logins. */
export interface StateFolder {
  readonly root: string;
  /** The folder Wrangler itself uses under `--persist-to <root>`, so that its commands see the same data. */
  readonly resources: string;
  readonly secretFile: string;
  /** what signs certificates */
  readonly certificateKeyFile: string;
  readonly seedFile: string;
  readonly lockFile: string;
}

/** The state folder, made when missing: VIGIE_STATE, else `.wrangler/state`, below `base`. */
export function stateFolder(base: string, chosen: string | undefined = process.env.VIGIE_STATE): StateFolder {
  const root = resolve(base, chosen === undefined || chosen === "" ? ".wrangler/state" : chosen);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  return {
    root,
    resources: join(root, "v3"),
    secretFile: join(root, "auth-secret"),
    certificateKeyFile: join(root, "certificate-key"),
    seedFile: join(root, "demo-data.json"),
    lockFile: join(root, "running.json"),
  };
}
