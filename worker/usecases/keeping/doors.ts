import type { RetentionPeriods } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";
import { applyRetention } from "./apply-retention.ts";
import { exportOwnData, exportPerson } from "./export-person.ts";
import { setRetention } from "./set-retention.ts";
import { showRetention } from "./show-retention.ts";

/** How long things are kept. */
export function keepingDoors(deps: Deps) {
  return {
    applyRetention: () => applyRetention(deps),
    exportOwnData: (asked: Parameters<typeof exportOwnData>[0]) => exportOwnData(asked, deps),
    exportPerson: (asked: Parameters<typeof exportPerson>[0]) => exportPerson(asked, deps),
    /** for the privacy page: anyone may know */
    periods: (): Promise<RetentionPeriods> => deps.retention.periods(),
    setRetention: (asked: Parameters<typeof setRetention>[0]) => setRetention(asked, deps),
    showRetention: (asked: Parameters<typeof showRetention>[0]) => showRetention(asked, deps),
  };
}
