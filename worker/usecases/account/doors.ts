import type { Deps } from "../deps.ts";

export function accountDoors(_deps: Deps) {
  return {};
}
