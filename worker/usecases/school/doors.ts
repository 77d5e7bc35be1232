import type { Deps } from "../deps.ts";

export function schoolDoors(_deps: Deps) {
  return {};
}
