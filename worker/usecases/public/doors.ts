import type { Deps } from "../deps.ts";

export function publicDoors(_deps: Deps) {
  return {};
}
