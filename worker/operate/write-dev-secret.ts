import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** `npm run dev` reads its secret from .dev.vars, which git ignores: made once, on this machine only. */
const file = join(root, ".dev.vars");
if (!existsSync(file)) {
  writeFileSync(file, `BETTER_AUTH_SECRET="${randomBytes(32).toString("hex")}"\n`, { mode: 0o600 });
  console.log("Made .dev.vars with a secret of its own.");
}
