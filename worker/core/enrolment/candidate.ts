import type { Identity } from "../people/match-identity.ts";
import type { Sex } from "../people/roll.ts";

/** Somebody enrolled in one session. Names are the birth names of the day of enrolment. */
export type Candidate = Identity & {
  candidateId: string;
  sessionNumber: number;
  sex: Sex | null;
  /** class on the day of enrolment, null without a roll */
  division: string | null;
  /** the pupil of the roll, null when enrolled by hand */
  pupilId: string | null;
  /** the account that joined as this candidate, null before */
  userId: string | null;
  /** percent of the base time, 0 for none; see `extra-time.ts` */
  extraTimePercent: number;
};
