import { expect, test } from "vitest";
import { type CertificateFacts, certificateState } from "#worker/core/results/certificate-state.ts";

const VALID: CertificateFacts = { isPublished: true, isIssued: true, latestStatus: "validated", isLatestCode: true };

test.each<[string, CertificateFacts | null, string]>([
  ["a code that nobody has", null, "unknown"],
  ["published and validated", VALID, "valid"],
  ["never taken away by anybody, valid all the same", { ...VALID, isIssued: false }, "valid"],
  ["not published yet: it does not exist", { ...VALID, isPublished: false, isIssued: false }, "unknown"],
  ["unpublished after it was handed out", { ...VALID, isPublished: false }, "withdrawn"],
  ["cancelled later", { ...VALID, latestStatus: "cancelled", isLatestCode: false }, "withdrawn"],
  ["rejected for fraud later", { ...VALID, latestStatus: "rejected", isLatestCode: false }, "withdrawn"],
  ["scored again under another code", { ...VALID, isLatestCode: false }, "replaced"],
])("a certificate: %s", (_case, facts, state) => {
  expect(certificateState(facts)).toBe(state);
});
