import type { CivilDate } from "#worker/core/kernel/civil-date.ts";

/** The first session ahead in which pupils of a class are enrolled. */
export type NextSession = { division: string; number: number; date: string; time: string };

/** A session in which the pupil of an account is enrolled and which that account has not joined yet. */
export type SessionAhead = {
  number: number;
  site: string;
  room: string;
  date: string;
  time: string;
  timeZone: string;
};

export type ReadinessReader = {
  /** where this account is a pupil today; null: nowhere */
  schoolOf(userId: string): Promise<string | null>;
  /** not finalised, of this day or later, soonest first */
  sessionsAhead(userId: string, from: CivilDate): Promise<SessionAhead[]>;
  /** not finalised, on this day or later; one for each class that has one */
  nextSessions(establishmentId: string, from: CivilDate): Promise<NextSession[]>;
};
