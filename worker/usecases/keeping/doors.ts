import type { RetentionPeriods } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";
import { applyRetention } from "./apply-retention.ts";
import { setRetention } from "./set-retention.ts";
import { showRetention } from "./show-retention.ts";

/** How long things are kept. */
export function keepingDoors(deps: Deps) {
  return {
    applyRetention: () => applyRetention(deps),
    /** for the privacy page: anyone may know */
    periods: (): Promise<RetentionPeriods> => deps.retention.periods(),
    setRetention: (asked: Parameters<typeof setRetention>[0]) => setRetention(asked, deps),
    showRetention: (asked: Parameters<typeof showRetention>[0]) => showRetention(asked, deps),
  };
}
