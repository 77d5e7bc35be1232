import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { instantOfWallTime, wallTimeAt } from "../kernel/wall-time.ts";
import type { RoomPlan } from "./state.ts";

const HOUR_MS = 3_600_000;

type Moment = Pick<RoomPlan, "date" | "time" | "timeZone">;

/** From when a test may start (S6): its day on the establishment's clock, or an hour before its time if that is first. */
export function opensAtMs({ date, time, timeZone }: Moment): number {
  return Math.min(instantOfWallTime(date, "00:00", timeZone), instantOfWallTime(date, time, timeZone) - HOUR_MS);
}

/** SESSION_NOT_OPEN_YET with the wall date and time of the opening; null once it is open. */
export function refuseNotOpen(plan: Moment, nowMs: number): DomainError | null {
  const atMs = opensAtMs(plan);
  return nowMs >= atMs ? null : domainError("SESSION_NOT_OPEN_YET", wallTimeAt(atMs, plan.timeZone));
}
