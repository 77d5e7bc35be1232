import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";
import { keepHouse } from "./keep-house.ts";

/** As written in `wrangler.toml`. */
const EVERY_MINUTE = "* * * * *";

/** Each minute: scorings that are due, what they allow to publish, erasures that are not done. At night: what was kept long enough. */
export async function runScheduled(cron: string, env: Env): Promise<void> {
  if (cron !== EVERY_MINUTE) return keepHouse(env);
  const { jury, keeping } = buildDoors(buildDeps(env));
  await jury.scoreDue();
  await jury.publishDue();
  await keeping.runErasures();
}
