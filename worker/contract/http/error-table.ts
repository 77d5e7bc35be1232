/**
 * The one table from a refusal's code to its HTTP status. What is not named here is input that the person can
 * correct: 422.
 */
const STATUSES: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_JOINED: 403,
  SUPERVISION_NOT_OPENED: 403,
  PUPIL_CANNOT_BE_STAFF: 403,
  PUPIL_CANNOT_SUPERVISE: 403,
  ENROLLED_CANNOT_SUPERVISE: 403,
  NOT_A_MEMBER: 403,
  ADMIN_REQUIRED: 403,
  OPERATOR_REQUIRED: 403,
  JURY_REQUIRED: 403,
  CROSS_SITE_REQUEST: 403,
  NOT_FOUND: 404,
  SESSION_NOT_FOUND: 404,
  CANDIDATE_NOT_FOUND: 404,
  PUPIL_NOT_FOUND: 404,
  EMAIL_TAKEN: 409,
  RESET_LINK_OVER: 410,
  FILE_TOO_LARGE: 413,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_ATTEMPTS: 429,
  OUTBOX_PENDING: 503,
  BANK_NOT_AVAILABLE: 503,
};

/** HTTP status of a refusal; of several, the most telling one is the first. */
export function statusOf(code: string): number {
  return STATUSES[code] ?? 422;
}
