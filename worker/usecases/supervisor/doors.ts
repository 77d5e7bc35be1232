import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { openSupervision } from "./open-supervision.ts";
import { watchSession } from "./watch-session.ts";

export function supervisorDoors(deps: Deps) {
  const watch = (asked: Parameters<typeof watchSession>[0]) => watchSession(asked, deps);
  return {
    openSupervision: (asked: Parameters<typeof openSupervision>[0]) => openSupervision(asked, deps),
    watchSession: watch,
    /** the whole room, for the first rendering of the page */
    async openRoom(
      asked: Parameters<typeof watchSession>[0],
    ): Promise<Result<Extract<ServerFrame, { t: "room" }>, DomainError>> {
      const identity = await watch(asked);
      if (!identity.ok) return identity;
      const hello = { t: "hello", v: 1, deviceId: null, since: null };
      const [frame] = await deps.live.exchange(asked.sessionNumber, identity.value, hello);
      return frame?.t === "room" ? ok(frame) : refuse(domainError("SUPERVISION_NOT_OPENED"));
    },
  };
}
