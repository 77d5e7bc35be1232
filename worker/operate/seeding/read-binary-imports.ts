import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** Node knows no `.bin` imports (fonts, for the bundler): give them as bytes, so that wiring loads here too. */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".bin")) return next(url, context);
    const base64 = readFileSync(fileURLToPath(url)).toString("base64");
    const source = `export default Uint8Array.from(Buffer.from("${base64}", "base64"));`;
    return { format: "module", source, shortCircuit: true };
  },
});
