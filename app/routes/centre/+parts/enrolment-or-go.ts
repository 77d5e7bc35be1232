import { redirect } from "react-router";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";

const CLOSED = new Set(["SESSION_ALREADY_FINALIZED", "ENROLMENT_CLOSED"]);

/** For the pages that enrol: a session that takes nobody any more leads to its candidates, with the reason above them. */
export function enrolmentOrGo<T>(shown: Result<T, DomainError>, sessionNumber: number): T {
  if (!shown.ok && CLOSED.has(shown.error.code)) {
    throw redirect(`/sessions/${sessionNumber}/candidats?refus=${shown.error.code}`);
  }
  return valueOrThrow(shown);
}
