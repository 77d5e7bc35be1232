import type { NewPupilEvent } from "./pupil-ports.ts";

/** What one pupil has beside a line of the roll. */
export type PupilHoldings = {
  /** by competence */
  levels: { competence: string; level: number; points: number }[];
  answers: number;
  paths: number;
  enrolments: {
    candidateId: string;
    sessionNumber: number;
    date: string;
    isFinalised: boolean;
    /** the account is a candidate there already */
    hasJoined: boolean;
    test: "none" | "running" | "ended";
  }[];
};

/** Two lines of one person made one; ids that the use case has looked at. */
export type PupilMerge = {
  keptId: string;
  goneId: string;
  /** the account that stays, whoever had it; null: neither has one */
  userId: string | null;
  /** the other account: emptied into the first, then closed; null: there is one at most */
  closedUserId: string | null;
  /** competences in which the closed account stands better: its level and its answers count there */
  wonByClosed: string[];
  /** enrolled twice in one session: the enrolment that goes, and the one that stays */
  dropped: { candidateId: string; intoId: string }[];
  /** of the person: those that either line had */
  ine: string | null;
  ownId: string | null;
  atS: number;
  event: NewPupilEvent;
};

export type PupilDoubles = {
  holdings(pupilId: string): Promise<PupilHoldings>;
  /** all or nothing. "conflict": something began meanwhile; nothing was written */
  merge(merge: PupilMerge): Promise<"merged" | "conflict">;
};
