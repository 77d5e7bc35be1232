import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";

/** Once a day, by the clock of `wrangler.toml`: what has been kept long enough is forgotten. Safe to repeat. */
export async function keepHouse(env: Env): Promise<void> {
  await buildDoors(buildDeps(env)).public.forgetMachineChecks();
}
