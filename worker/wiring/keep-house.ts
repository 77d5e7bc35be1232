import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";

/** Once a day, by the clock of `wrangler.toml`: what has been kept long enough is forgotten, the campaign is counted. Safe to repeat. */
export async function keepHouse(env: Env): Promise<void> {
  const doors = buildDoors(buildDeps(env));
  const { forgetInvitations, forgetMachineChecks } = doors.public;
  await forgetMachineChecks();
  await forgetInvitations();
  await doors.platform.countCampaign();
  await doors.keeping.applyRetention();
}
