import { rmSync } from "node:fs";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { runCommand } from "#worker/operate/refusal.ts";
import { root } from "#worker/operate/root.ts";
import { serveProduct } from "#worker/operate/runtime/serve-product.ts";
import { refuseWhenHeld } from "#worker/operate/state/lock-state.ts";
import { stateFolder } from "#worker/operate/state/state-folder.ts";
import { oneTest } from "./one-test.ts";

/** The product as `npm start` serves it, on data of this run only: what an earlier run left is forgotten first. */
const state = stateFolder(root, process.env.VIGIE_JOURNEY_STATE ?? ".wrangler/journeys");
refuseWhenHeld(state);
rmSync(state.root, { recursive: true, force: true });
process.env.VIGIE_STATE = state.root;
const pack = loadStarterPack();
const banks: Record<string, () => Item[]> = {
  "one-test": () => oneTest(pack),
  // One practical task, as the only question of the exam.
  "one-simulator": () => pack.flatMap((item) => (item.id === "5.1-reseau-01-a" ? [{ ...item, usage: "exam" }] : [])),
};
const items = banks[process.env.VIGIE_JOURNEY_BANK ?? ""]?.() ?? pack;
await runCommand(() => serveProduct({ items }));
