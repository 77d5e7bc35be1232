import type { CalendarWindow } from "#worker/core/enrolment/calendar.ts";
import type { Identity } from "#worker/core/people/match-identity.ts";
import type { AttemptRecord } from "../ports.ts";

/** What the doors of a session need to know of it. */
export type SessionDoor = {
  number: number;
  establishmentArchived: boolean;
  /** IANA zone of the establishment's wall clock */
  timeZone: string;
  /** when its kind may hold sessions; none: always */
  calendar: readonly CalendarWindow[];
  supervisorPassword: string;
  firstStartedAtS: number | null;
  finalisedAtS: number | null;
  /** accounts that joined as candidates */
  enrolledUserIds: string[];
  /** accounts that opened its supervision */
  supervisorUserIds: string[];
};

export type JoinCandidate = Identity & {
  candidateId: string;
  /** the account that joined as this candidate */
  userId: string | null;
  /** the account of the pupil behind this candidate; null without a roll */
  pupilUserId: string | null;
};

/** The session of a candidate's own list: where to go now. */
export type JoinedSession = {
  number: number;
  site: string;
  room: string;
  date: string;
  time: string;
  finalisedAtS: number | null;
};

/** Who may pass which door of a session, as D1 keeps it. */
export type SessionDoorStore = {
  findDoor(sessionNumber: number): Promise<SessionDoor | null>;
  /** safe to repeat */
  grantSupervision(sessionNumber: number, userId: string, atS: number): Promise<void>;
  hasSupervision(sessionNumber: number, userId: string): Promise<boolean>;
  joinCandidates(sessionNumber: number): Promise<JoinCandidate[]>;
  /** false: another account was faster, or this account is another candidate of the session */
  linkCandidate(candidateId: string, userId: string, atS: number): Promise<boolean>;
  candidateOf(sessionNumber: number, userId: string): Promise<string | null>;
  joinedSessions(userId: string): Promise<JoinedSession[]>;
  /** competence → level; a competence never practised is absent */
  practiceLevels(userId: string): Promise<Record<string, number>>;
};

/** One certification of an account, with its latest result. */
export type OwnCertification = {
  candidateId: string;
  sessionNumber: number;
  establishmentName: string;
  /** IANA zone of the establishment's wall clock */
  timeZone: string;
  date: string;
  startedAtS: number;
  finishReason: AttemptRecord["finishReason"];
  finalisedAtS: number | null;
  /** null until published: nothing of the result is read before */
  publishedAtS: number | null;
  result: {
    status: "validated" | "rejected" | "cancelled";
    score: number | null;
    globalLevel: number | null;
    competenceLevels: Record<string, number | null>;
    commentKey: string | null;
    /** the bank version is not calibrated on recorded answers yet */
    isProvisional: boolean;
    verificationCode: string | null;
  } | null;
};

export type OwnCertificationReader = {
  /** newest first */
  list(userId: string): Promise<OwnCertification[]>;
};

/** Whose answer a machine still holds, once nobody of that name is logged in there any more. */
export type HandInHolder = { sessionNumber: number; userId: string; candidateId: string };

/** Signed names of candidates, good for handing in an answer and for nothing else. */
export type HandInTickets = {
  issue(holder: HandInHolder): Promise<string>;
  /** null: not ours */
  read(ticket: string): Promise<HandInHolder | null>;
};
