import type { Deps } from "../deps.ts";

export function centreDoors(_deps: Deps) {
  return {};
}
