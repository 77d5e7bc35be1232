import type { RequestScope } from "#worker/http/app.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";

/** Builds what one request needs: the use cases on real ports, and who asks. */
export async function openScope(_request: Request, env: Env): Promise<RequestScope> {
  const deps = buildDeps(env);
  return { doors: buildDoors(deps), actor: null, nowMs: deps.clock.nowMs() };
}
