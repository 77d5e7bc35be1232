import type { Deps } from "../deps.ts";
import { publishDue } from "./publish-due.ts";
import { scoreDue } from "./score-due.ts";

/** What the jury does, and the scheduled hand for it. */
export function juryDoors(deps: Deps) {
  return {
    scoreDue: () => scoreDue(deps),
    publishDue: () => publishDue(deps),
  };
}
