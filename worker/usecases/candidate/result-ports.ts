import type { AttemptRecord } from "../ports.ts";

/** One certification of an account, with its latest result. */
export type OwnCertification = {
  candidateId: string;
  sessionNumber: number;
  establishmentName: string;
  date: string;
  startedAtS: number;
  finishReason: AttemptRecord["finishReason"];
  /** null until published: nothing of the result is read before */
  publishedAtS: number | null;
  result: {
    status: "validated" | "rejected" | "cancelled";
    score: number | null;
    globalLevel: number | null;
    competenceLevels: Record<string, number | null>;
    commentKey: string | null;
    verificationCode: string | null;
  } | null;
};

export type OwnCertificationReader = {
  /** newest first */
  list(userId: string): Promise<OwnCertification[]>;
};
