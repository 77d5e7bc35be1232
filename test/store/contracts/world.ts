import type { CandidateStore } from "#worker/usecases/enrolment-ports.ts";
import type { NeedStore } from "#worker/usecases/need-ports.ts";
import type { PupilPages } from "#worker/usecases/pupil-ports.ts";
import type { RollStore } from "#worker/usecases/roll-ports.ts";
import type { SessionListReader } from "#worker/usecases/session-list-ports.ts";
import type { EstablishmentStore, PupilStore, SessionStore } from "#worker/usecases/staff-ports.ts";

/** One school with its stores, in memory or on D1: what the contracts and the use cases are run on. */
export type World = {
  establishmentId: string;
  otherEstablishmentId: string;
  staffId: string;
  establishments: EstablishmentStore;
  sessions: SessionStore;
  sessionList: SessionListReader;
  candidates: CandidateStore;
  pupils: PupilStore;
  pupilPages: PupilPages;
  needs: NeedStore;
  roll: RollStore;
  /** as the outbox of a live room would: an attempt of this candidate, and the session's first start */
  begin(sessionNumber: number, candidateId: string, ended: boolean): Promise<void>;
  /** as the end of a finalisation leaves the session */
  close(sessionNumber: number, isPublished: boolean): Promise<void>;
  /** so many competences at level 1, and one more at level 0 */
  practise(userId: string, competences: number): Promise<void>;
  /** an ENT's account opens this one */
  giveOpenId(userId: string): Promise<void>;
  givePassword(userId: string, state: "one-time" | "own"): Promise<void>;
};

export type OpenWorld = () => Promise<World>;
