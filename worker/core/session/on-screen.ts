import type { DomainError } from "../kernel/domain-error.ts";
import { domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { AtQuestion } from "./command.ts";
import type { Attempt, Course, Served } from "./state.ts";
import type { OpenAttempt } from "./subject.ts";

/** The test that may still be acted on; refused with TEST_ENDED or TEST_NOT_STARTED. */
export function openTest(attempt: Attempt): Result<OpenAttempt, DomainError> {
  if (attempt.kind === "finished") return refuse(domainError("TEST_ENDED"));
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return refuse(domainError("TEST_NOT_STARTED"));
  return ok(attempt);
}

/** The question that waits for an answer; undefined once the last one before the deadline is answered. */
export function questionOnScreen(course: Course): Served | undefined {
  return course.served.find(isOpen);
}

/**
 * The device that holds the test speaks, for itself or for what was done on the candidate's earlier device: it knows
 * that one's key, so it stands on the same machine (O14).
 */
export function isHolder(
  course: Course,
  { deviceId, formerDeviceId }: Pick<AtQuestion, "deviceId" | "formerDeviceId">,
) {
  if (course.deviceId !== deviceId) return false;
  return formerDeviceId === undefined || course.formerDeviceIds.includes(formerDeviceId);
}

/** Neither answered, nor set aside, nor answered too late. */
export function isOpen({ outcome, setAside, kept }: Served): boolean {
  return outcome === null && setAside === null && kept === null;
}
