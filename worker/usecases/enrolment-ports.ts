import type { CandidateRecord } from "#worker/core/enrolment/check-candidate.ts";
import type { PlaceBook } from "#worker/core/enrolment/place-book.ts";

export type EnrolledCandidate = {
  candidateId: string;
  pupilId: string | null;
  lastName: string;
  firstName: string;
  /** what the pupil is called today; as above for everybody else */
  calledLastName: string;
  calledFirstName: string;
  birthDate: string;
  division: string | null;
  /** the establishment's own identifier, of who was enrolled by hand or by a file */
  externalId: string | null;
  extraTimePercent: number;
  /** the account that joined as this candidate */
  userId: string | null;
  /** of the pupil's account; null for everybody else */
  username: string | null;
  /** competences at level 1 or more of the joined account, else of the pupil's; null without an account */
  reachedCompetences: number | null;
};

export type NewCandidate = {
  candidateId: string;
  pupilId: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  birthPlace: string | null;
  division: string;
};

/** A candidate enrolled by hand or by a file. */
export type CandidateEntry = CandidateRecord & { candidateId: string };

export type CandidateStore = {
  list(sessionNumber: number): Promise<EnrolledCandidate[]>;
  /** those enrolled by hand or by a file: pupils of the roll are not here */
  entries(sessionNumber: number): Promise<CandidateEntry[]>;
  /**
   * Adds and changes together, all or nothing. "duplicate": one of them is another person's double; "started": one of
   * the changed has begun, or is gone. Nothing is written in both cases.
   */
  save(
    sessionNumber: number,
    change: { added: readonly CandidateEntry[]; changed: readonly CandidateEntry[] },
    atS: number,
  ): Promise<"saved" | "duplicate" | "started">;
  /** A pupil already enrolled is left as is. Answers how many were added. */
  enrol(sessionNumber: number, candidates: NewCandidate[], atS: number): Promise<number>;
  /** false: no such candidate in this session */
  setExtraTime(sessionNumber: number, candidateId: string, percent: number): Promise<boolean>;
  /** "started": an attempt exists */
  remove(sessionNumber: number, candidateId: string): Promise<"removed" | "started" | "absent">;
};

/** Communes and countries; the book is opened at its first use. */
export type Places = { book(): Promise<PlaceBook> };
