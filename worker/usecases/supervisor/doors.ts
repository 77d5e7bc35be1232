import type { Deps } from "../deps.ts";

export function supervisorDoors(_deps: Deps) {
  return {};
}
