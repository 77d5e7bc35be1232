/** What waits for somebody of the platform: counts. */
export type DeskWaiting = {
  /** finalised, not published */
  sessionsToPublish: number;
  /** issue reports that the jury has not settled, in those sessions */
  openReports: number;
  scoringFailures: number;
  /** open establishments where nobody is an admin */
  schoolsWithoutAdmin: number;
};

export type FoundSession = {
  number: number;
  establishmentId: string;
  establishmentName: string;
  date: string;
  isFinalised: boolean;
  /** the candidate whose certification number was asked for; null: the session's own number was */
  candidateId: string | null;
};

export type DeskReader = {
  waiting(): Promise<DeskWaiting>;
  /** a session of this number, and the one where this certification number was given */
  sessions(number: number): Promise<FoundSession[]>;
};
