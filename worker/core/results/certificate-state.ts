/** What D1 knows of a verification code when it is asked. */
export type CertificateFacts = {
  /** the session's results are public now */
  isPublished: boolean;
  /** it was once in somebody's hands: downloaded, printed or shared */
  isIssued: boolean;
  /** of the candidate's latest scoring run */
  latestStatus: "validated" | "rejected" | "cancelled";
  /** the latest run names this code; else another one */
  isLatestCode: boolean;
};

/** `withdrawn`: it was valid and is not any more. `replaced`: the same candidate has another one. */
export type CertificateState = "valid" | "withdrawn" | "replaced" | "unknown";

/**
 * Whether a certificate holds. Before publication a code does not exist for anybody; one that was handed out and whose
 * results were then unpublished, cancelled or rejected is withdrawn, and says so.
 */
export function certificateState(facts: CertificateFacts | null): CertificateState {
  if (facts === null) return "unknown";
  if (!facts.isPublished) return facts.isIssued ? "withdrawn" : "unknown";
  if (facts.latestStatus !== "validated") return "withdrawn";
  return facts.isLatestCode ? "valid" : "replaced";
}
