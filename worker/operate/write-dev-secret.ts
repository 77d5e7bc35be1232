import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** `npm run dev` reads its secrets from .dev.vars, which git ignores: each is made once, on this machine only. */
const file = join(root, ".dev.vars");
const SECRETS = { BETTER_AUTH_SECRET: "hex", CERTIFICATE_KEY: "base64url" } as const;
const known = existsSync(file) ? readFileSync(file, "utf8") : "";
for (const [name, encoding] of Object.entries(SECRETS)) {
  if (known.includes(`${name}=`)) continue;
  appendFileSync(file, `${name}="${randomBytes(32).toString(encoding)}"\n`, { mode: 0o600 });
  console.log(`Made a ${name} of its own in .dev.vars.`);
}
