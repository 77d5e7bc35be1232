import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Node knows neither `.bin` imports (fonts, for the bundler) nor the platform's own modules: bytes for the first, and
 * for the second what nobody calls during the seed, so that wiring loads for the seed.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith("cloudflare:")) return next(specifier, context);
    return { url: `data:text/javascript,export const waitUntil = () => {};`, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith(".bin")) return next(url, context);
    const base64 = readFileSync(fileURLToPath(url)).toString("base64");
    const source = `export default Uint8Array.from(Buffer.from("${base64}", "base64"));`;
    return { format: "module", source, shortCircuit: true };
  },
});
