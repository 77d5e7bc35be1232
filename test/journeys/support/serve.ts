import { rmSync } from "node:fs";
import { root } from "#worker/operate/root.ts";
import { refuseWhenHeld } from "#worker/operate/state/lock-state.ts";
import { stateFolder } from "#worker/operate/state/state-folder.ts";

/** The product as `npm start` serves it, on data of this run only: what an earlier run left is forgotten first. */
const state = stateFolder(root, process.env.VIGIE_JOURNEY_STATE ?? ".wrangler/journeys");
refuseWhenHeld(state);
rmSync(state.root, { recursive: true, force: true });
process.env.VIGIE_STATE = state.root;
await import("#worker/operate/start.ts");
