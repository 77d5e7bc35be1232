import { SESSION_LIFETIME_S, type SessionStatus, type SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";
import type { SessionSummary } from "../session-list-ports.ts";

type Facts = Omit<SessionSummary, "number">;

/**
 * Running until every test begun has ended and nobody is still expected: all have begun, or the time is over.
 * `store/queries/session-list.ts` says the same in SQL; the store's contract holds the two together.
 */
export function sessionStatus(session: Facts, nowMs: number): SessionStatus {
  if (session.publishedAtS !== null) return "published";
  if (session.finalisedAtS !== null) return "finalised";
  if (session.firstStartedAtS === null) return "planned";
  const elapsedS = nowMs / 1000 - session.firstStartedAtS;
  if (elapsedS > SESSION_LIFETIME_S) return "to-finalise";
  if (session.running > 0) return "running";
  const expected = session.begun < session.enrolled && elapsedS < session.plan.baseDurationSeconds;
  return expected ? "running" : "to-finalise";
}

/** What waits for the staff; null: nothing now. `today` on the establishment's wall clock. */
export function sessionTodo(session: Facts, { nowMs, today }: { nowMs: number; today: CivilDate }): SessionTodo | null {
  const status = sessionStatus(session, nowMs);
  if (status === "to-finalise") return "finalise";
  if (status !== "planned") return null;
  if (session.plan.date < today) return "reschedule";
  return session.enrolled === 0 ? "enrol" : null;
}
