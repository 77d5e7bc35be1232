/**
 * What is forgotten by itself, how long after which instant. Days; `fewest` and `most` bound what an operator may set.
 * Reasons: decision 0031. Results and certificates are not here: they are kept as proof of what was obtained.
 */
export const RETENTION = {
  /** login sessions that ended, failed attempts, with addresses: to find out who misused an account */
  "login-traces": { days: 30, fewest: 7, most: 365 },
  /** lines of the roll as they were before an import that another one followed: to undo it */
  "roll-copies": { days: 365, fewest: 30, most: 1095 },
  /** tokens that ended or were revoked: to know which program read what */
  "closed-tokens": { days: 365, fewest: 30, most: 1095 },
  /** the live room of a published session, with its journal: as long as a result may be contested */
  "session-rooms": { days: 365, fewest: 90, most: 1825 },
  /** what was answered in a test and said in its reports; verdicts and results stay */
  "test-answers": { days: 1095, fewest: 365, most: 1825 },
  /** what was answered in practice, of a competence that was not practised since; the level reached stays */
  "practice-answers": { days: 1095, fewest: 365, most: 1825 },
  /** lines of who left the roll: to find again who comes back, and whose certificate it is */
  "roll-leavers": { days: 1095, fewest: 365, most: 1825 },
  /** accounts without a log-in since, of who is neither staff nor on a roll; results and certificates stay */
  "unused-accounts": { days: 1095, fewest: 730, most: 1825 },
} as const satisfies Record<string, { days: number; fewest: number; most: number }>;

export type RetentionKind = keyof typeof RETENTION;

export const RETENTION_KINDS = Object.keys(RETENTION).filter(isRetentionKind);

/** Not for an operator to change: an invitation's link lives as long as this, a check of computers is of its day. */
export const INVITATION_DAYS = 14;
export const MACHINE_CHECK_DAYS = 30;

export type RetentionPeriods = Record<RetentionKind, number>;

export function isRetentionKind(kind: string): kind is RetentionKind {
  return Object.hasOwn(RETENTION, kind);
}

/** Whole days within the bounds of its kind. */
export function isAllowedPeriod(kind: RetentionKind, days: number): boolean {
  const { fewest, most } = RETENTION[kind];
  return Number.isInteger(days) && days >= fewest && days <= most;
}
