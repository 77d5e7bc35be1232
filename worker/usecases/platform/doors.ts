import type { Deps } from "../deps.ts";
import { publishBank } from "./publish-bank.ts";

/** What the platform's own staff and scripts do. */
export function platformDoors(deps: Deps) {
  return {
    publishBank: (asked: Parameters<typeof publishBank>[0]) => publishBank(asked, deps),
  };
}
