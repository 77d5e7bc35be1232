import type { CivilDate } from "#worker/core/kernel/civil-date.ts";

/** The first session ahead in which pupils of a class are enrolled. */
export type NextSession = { division: string; number: number; date: string; time: string };

export type ReadinessReader = {
  /** not finalised, on this day or later; one for each class that has one */
  nextSessions(establishmentId: string, from: CivilDate): Promise<NextSession[]>;
};
