import type { Deps } from "../deps.ts";

export function candidateDoors(_deps: Deps) {
  return {};
}
