import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";

/** Once a day, by the clock of `wrangler.toml`: what has been kept long enough is forgotten. Safe to repeat. */
export async function keepHouse(env: Env): Promise<void> {
  const { forgetInvitations, forgetMachineChecks } = buildDoors(buildDeps(env)).public;
  await forgetMachineChecks();
  await forgetInvitations();
}
