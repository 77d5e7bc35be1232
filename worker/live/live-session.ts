import { DurableObject } from "cloudflare:workers";
import { ok } from "#worker/core/kernel/result.ts";
import type { RoomOverview } from "#worker/core/session/views.ts";

/** One object for each certification session. Being built: the live path lands in the next commits. */
export class LiveSession extends DurableObject<Env> {
  async refresh(_sessionNumber: number): Promise<void> {}
  async overview(_sessionNumber: number): Promise<RoomOverview> {
    return { firstStartedAtMs: null, finalisedAtMs: null, candidates: [] };
  }
  async finalise(sessionNumber: number, _by: { userId: string; name: string }) {
    return ok(await this.overview(sessionNumber));
  }
}
