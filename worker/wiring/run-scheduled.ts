import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";
import { keepHouse } from "./keep-house.ts";

/** As written in `wrangler.toml`. */
const EVERY_MINUTE = "* * * * *";

/** Each minute: scorings that are due, then what they allow to publish. At night: what was kept long enough. */
export async function runScheduled(cron: string, env: Env): Promise<void> {
  if (cron !== EVERY_MINUTE) return keepHouse(env);
  const { scoreDue, publishDue } = buildDoors(buildDeps(env)).jury;
  await scoreDue();
  await publishDue();
}
