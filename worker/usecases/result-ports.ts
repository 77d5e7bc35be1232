import type { CivilDate } from "#worker/core/kernel/civil-date.ts";

/** Days of sessions, both included. */
export type Days = { from: CivilDate; to: CivilDate };

/** One test begun. */
export type ResultRow = {
  candidateId: string;
  pupilId: string | null;
  /** given when the test started */
  certificationNumber: number;
  lastName: string;
  firstName: string;
  birthDate: string;
  birthPlace: string | null;
  division: string | null;
  externalId: string | null;
  sessionNumber: number;
  sessionDate: string;
  startedAtS: number;
  finalisedAtS: number | null;
  publishedAtS: number | null;
  /** the latest run; null: not scored yet */
  result: {
    status: "validated" | "rejected" | "cancelled";
    score: number | null;
    globalLevel: number | null;
    competenceLevels: Record<string, number | null>;
    commentKey: string | null;
    /** the bank version is not calibrated on recorded answers yet */
    isProvisional: boolean;
  } | null;
};

/** The last row of a page; the next one begins after it. */
export type ResultCursor = { sessionNumber: number; candidateId: string };

/** Somebody of a group who began no test, with the latest enrolment, if any. */
export type Untested = {
  /** of the pupil, or of the candidate when there is no pupil */
  id: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  division: string | null;
  enrolment: { sessionNumber: number; sessionDate: CivilDate; isFinalised: boolean } | null;
};

/** Sessions in which a test began, newest first. */
export type SessionGroup = {
  number: number;
  date: string;
  time: string;
  room: string;
  tested: number;
  finalised: boolean;
  published: boolean;
};

/** The certifications published of some days, counted. `count` of a level: obtained at that global level. */
export type DaysFigures = {
  rejected: number;
  cancelled: number;
  /** eight counts */
  levels: number[];
  medianScore: number | null;
  /** eight counts for each competence that somebody was asked */
  competences: Record<string, number[]>;
};

export type ResultReader = {
  /** `departed`: pupils who left the school and began a test there */
  divisions(
    establishmentId: string,
  ): Promise<{ divisions: { division: string; pupils: number; tested: number }[]; departed: number }>;
  sessions(
    establishmentId: string,
    asked: Days & { limit: number; offset: number },
  ): Promise<{ sessions: SessionGroup[]; total: number }>;
  /** the day of the first session; null: none is planned yet */
  firstDay(establishmentId: string): Promise<CivilDate | null>;
  /** every test begun by an active pupil who is in this class today, newest session first */
  ofDivision(establishmentId: string, division: string): Promise<ResultRow[]>;
  /** every test begun in this session */
  ofSession(sessionNumber: number): Promise<ResultRow[]>;
  /** those of pupils who left the school, newest session first, at most `limit` */
  ofDeparted(establishmentId: string, limit: number): Promise<ResultRow[]>;
  /** those of these pupils of the school, newest session first */
  ofPupils(establishmentId: string, pupilIds: readonly string[]): Promise<ResultRow[]>;
  /** those of candidates enrolled by hand or by a file whose folded names hold all the words, at most `limit` */
  ofNames(establishmentId: string, words: readonly string[], limit: number): Promise<ResultRow[]>;
  /** every pupil of the school who began a test, those who left too: names only */
  testedPupils(establishmentId: string): Promise<{ id: string; names: string }[]>;
  untestedOfDivision(establishmentId: string, division: string): Promise<Untested[]>;
  untestedOfSession(sessionNumber: number): Promise<Untested[]>;
  /**
   * One page of the published results of some days, by session number; of a pupil the latest one only. As many rows are
   * read for the last page as for the first.
   */
  page(establishmentId: string, asked: Days & { after: ResultCursor | null; limit: number }): Promise<ResultRow[]>;
  /** of the newest `limit` certifications of these days */
  figures(establishmentId: string, asked: Days & { limit: number }): Promise<DaysFigures>;
};
