import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#worker/operate/root.ts";
import type { Login } from "./log-in.ts";

/** The session of three weeks ago in the demo data: its results are published. */
export const PAST_SESSION = 48_150;

/** The pupil whose log-in `npm start` prints, and who has a certificate of that session. */
export function demoPupil(): Login {
  const state = process.env.VIGIE_JOURNEY_STATE ?? ".wrangler/journeys";
  const told = readFileSync(join(root, state, "demo-data.json"), "utf8");
  const [, identifier = "", password = ""] = /Élève {2,}(\S+) {2}(\S+)/.exec(told) ?? [];
  return { identifier, password };
}
