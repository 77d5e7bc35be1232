import type { Locale } from "#worker/core/itembank/item.ts";
import type { CertificateFacts } from "#worker/core/results/certificate-state.ts";

/** A certificate as D1 has it now. Seconds since 1970. */
export type Certificate = {
  candidateId: string;
  /** `P-` and 8 signs */
  code: string;
  firstName: string;
  lastName: string;
  sex: "M" | "F" | null;
  birthDate: string;
  birthPlace: string | null;
  establishment: { id: string; name: string; uai: string; timeZone: string };
  sessionNumber: number;
  startedAtS: number;
  publishedAtS: number;
  score: number;
  /** 1 to 7; null or 0: no level, no competence shown */
  globalLevel: number | null;
  competenceLevels: Record<string, number | null>;
  isProvisional: boolean;
  /** the holder asked to be erased: the names here are nobody's */
  isErased: boolean;
};

export type CertificateReader = {
  /** those of these candidates that are published and validated now and still have their holder's name, in no order */
  ofCandidates(candidateIds: readonly string[]): Promise<Certificate[]>;
  /** what is known of a code; `certificate` only while its candidate has a valid one */
  byCode(code: string): Promise<{ facts: CertificateFacts; certificate: Certificate | null } | null>;
  /** they are in somebody's hands from now on; safe to repeat */
  markIssued(certificates: readonly Pick<Certificate, "code" | "candidateId">[], atS: number): Promise<void>;
};

/** A link by which a holder shows a result; one at a time. */
export type CertificateShare = { token: string; candidateId: string; createdAtS: number; withdrawnAtS: number | null };

export type ShareStore = {
  /** the link at work */
  ofCandidate(candidateId: string): Promise<CertificateShare | null>;
  /** false: there was one already */
  create(share: Omit<CertificateShare, "withdrawnAtS">): Promise<boolean>;
  withdraw(candidateId: string, atS: number): Promise<void>;
  find(token: string): Promise<CertificateShare | null>;
};

/** Where a certificate's withdrawal is looked up by others: a bit (0 to 131071) of one of the public lists (from 1). */
export type StatusPlace = { list: number; position: number };

export type StatusStore = {
  /** of codes that are signed: drawn at the first time and kept, so that nobody infers a neighbour's from his own */
  placesOf(codes: readonly string[]): Promise<ReadonlyMap<string, StatusPlace>>;
  /** the positions whose certificates do not hold now, as `certificateState` has it; null: no such list */
  withdrawnIn(list: number): Promise<number[] | null>;
};

/** What the signed credential says: a name, never a birth date. */
export type CredentialFacts = Pick<Certificate, "code" | "score" | "globalLevel" | "competenceLevels"> & {
  name: string;
  /** null only where there were no lists yet */
  status: StatusPlace | null;
  publishedAtS: number;
  language: Locale;
};

/**
 * `foreign`: signed by another issuer, or by nobody. `altered`: says it is ours and its signature does not hold. `over`:
 * past the end that it names.
 */
export type CredentialVerdict =
  | { kind: "genuine"; code: string; name: string; score: string }
  | { kind: "unreadable" | "foreign" | "altered" | "over" };

export type Credentials = {
  /** JSON; null when this deployment has no key */
  sign(facts: CredentialFacts): Promise<string | null>;
  /** one public list as a signed credential; null without a key */
  signWithdrawals(asked: { list: number; positions: readonly number[]; atS: number }): Promise<string | null>;
  verify(text: string, nowMs: number): Promise<CredentialVerdict>;
  /** the DID document: this key and the former ones, for who verifies; null without a key */
  issuerDocument(): Promise<object | null>;
};

/** As `documents` draws it. Dates are civil ones. */
export type PrintedCertificate = Pick<
  Certificate,
  "code" | "firstName" | "lastName" | "sex" | "birthDate" | "birthPlace" | "score" | "globalLevel" | "isProvisional"
> & {
  address: string;
  typedAddress: string;
  establishment: { name: string; uai: string };
  testedOn: string;
  deliveredOn: string;
  levels: Record<string, number | null>;
  credential: string | null;
};
