import type { Deps } from "../deps.ts";

export function platformDoors(_deps: Deps) {
  return {};
}
