import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { runCommand } from "./refusal.ts";
import { serveProduct } from "./runtime/serve-product.ts";

/** `npm start`: the product with the demo school and the starter bank. */
await runCommand(() => serveProduct({ items: loadStarterPack() }));
