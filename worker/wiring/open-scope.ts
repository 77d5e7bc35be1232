import type { RequestScope } from "#worker/http/scope.ts";
import { readSessionToken } from "#worker/identity/session-cookie.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "./build-deps.ts";

/** Builds what one request needs: the use cases on real ports, and who asks. */
export async function openScope(request: Request, env: Env): Promise<RequestScope> {
  const deps = buildDeps(env);
  const nowMs = deps.clock.nowMs();
  const token = await readSessionToken(request.headers.get("cookie"), env.APP_ORIGIN, env.BETTER_AUTH_SECRET);
  const actor = token === null ? null : await deps.accountStore.readActor(token, nowMs);
  return { doors: buildDoors(deps), actor, nowMs, live: deps.live, bellDoor: deps.bellDoor };
}
