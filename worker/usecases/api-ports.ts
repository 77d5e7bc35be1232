import type { ApiScope } from "#worker/core/people/api-scope.ts";

/** A token as admins see it: never its secret. */
export type ShownToken = {
  id: string;
  name: string;
  scopes: ApiScope[];
  createdBy: string;
  createdAtS: number;
  expiresAtS: number;
  revokedAtS: number | null;
  /** at most an hour old; null: never used */
  lastUsedAtS: number | null;
};

export type NewToken = Omit<ShownToken, "revokedAtS" | "lastUsedAtS"> & {
  establishmentId: string;
  /** SHA-256 in hexadecimal */
  secretHash: string;
};

export type StoredToken = Omit<ShownToken, "createdBy"> & {
  establishmentId: string;
  secretHash: string;
  isArchived: boolean;
};

export type ApiTokenStore = {
  /** false: the establishment has `atMost` that still open something; decided in the statement that writes */
  create(token: NewToken, atMost: number): Promise<boolean>;
  /** newest first, with the names of who made them */
  list(establishmentId: string): Promise<ShownToken[]>;
  find(id: string): Promise<StoredToken | null>;
  /** safe to repeat: the first revocation stands. False: none of this establishment */
  revoke(establishmentId: string, id: string, by: string, atS: number): Promise<boolean>;
  /** writes the last use, unless one later than `unlessAfterS` is written */
  markUsed(id: string, atS: number, unlessAfterS: number): Promise<void>;
};

/** A published result: the latest run of a test of a published session. */
export type PublishedResult = {
  certificationNumber: number;
  sessionNumber: number;
  sessionDate: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  birthPlace: string | null;
  /** INE of the pupil's line today */
  nationalStudentId: string | null;
  externalId: string | null;
  /** on the day of the session */
  division: string | null;
  status: "validated" | "rejected" | "cancelled";
  score: number | null;
  globalLevel: number | null;
  competenceLevels: Record<string, number | null>;
  commentKey: string | null;
  isProvisional: boolean;
  verificationCode: string | null;
  startedAtS: number;
  publishedAtS: number;
  /** the later of publication and scoring: what `since` and the order look at */
  changedAtS: number;
};

export type ResultFilter = { sessionNumber?: number; division?: string; sinceS?: number };

/** The last line of a page: the next one begins after it. */
export type ResultKey = { changedAtS: number; certificationNumber: number };

export type ListedSession = {
  number: number;
  site: string;
  room: string;
  date: string;
  time: string;
  firstStartedAtS: number | null;
  finalisedAtS: number | null;
  publishedAtS: number | null;
  enrolled: number;
  tested: number;
};

export type ApiReader = {
  /** oldest change first */
  results(
    establishmentId: string,
    filter: ResultFilter,
    after: ResultKey | null,
    limit: number,
  ): Promise<PublishedResult[]>;
  result(establishmentId: string, certificationNumber: number): Promise<PublishedResult | null>;
  /** by number */
  sessions(establishmentId: string, from: string | null, after: number, limit: number): Promise<ListedSession[]>;
};
