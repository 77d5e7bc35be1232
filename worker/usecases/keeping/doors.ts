import type { RetentionPeriods } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";
import { applyRetention } from "./apply-retention.ts";
import { askErasure, previewErasure } from "./ask-erasure.ts";
import { exportOwnData, exportPerson } from "./export-person.ts";
import { findPersons } from "./find-persons.ts";
import { listErasures } from "./list-erasures.ts";
import { runErasures } from "./run-erasures.ts";
import { setRetention } from "./set-retention.ts";
import { showRetention } from "./show-retention.ts";

/** How long things are kept. */
export function keepingDoors(deps: Deps) {
  return {
    applyRetention: () => applyRetention(deps),
    exportOwnData: (asked: Parameters<typeof exportOwnData>[0]) => exportOwnData(asked, deps),
    exportPerson: (asked: Parameters<typeof exportPerson>[0]) => exportPerson(asked, deps),
    findPersons: (asked: Parameters<typeof findPersons>[0]) => findPersons(asked, deps),
    previewErasure: (asked: Parameters<typeof previewErasure>[0]) => previewErasure(asked, deps),
    askErasure: (asked: Parameters<typeof askErasure>[0]) => askErasure(asked, deps),
    listErasures: (asked: Parameters<typeof listErasures>[0]) => listErasures(asked, deps),
    runErasures: () => runErasures(deps),
    /** for the privacy page: anyone may know */
    periods: (): Promise<RetentionPeriods> => deps.retention.periods(),
    setRetention: (asked: Parameters<typeof setRetention>[0]) => setRetention(asked, deps),
    showRetention: (asked: Parameters<typeof showRetention>[0]) => showRetention(asked, deps),
  };
}
