import type { SessionSummary } from "../staff-ports.ts";

export type SessionStatus = "planned" | "running" | "to-finalise" | "finalised" | "published";

/** After this no new test may start: only finalising is left. Source: product page §2.13. */
const LIFETIME_S = 86_400;

type Facts = Pick<
  SessionSummary,
  "plan" | "enrolled" | "begun" | "running" | "firstStartedAtS" | "finalisedAtS" | "publishedAtS"
>;

/** Running until every test begun has ended and nobody is still expected: all have begun, or the time is over. */
export function sessionStatus(session: Facts, nowMs: number): SessionStatus {
  if (session.publishedAtS !== null) return "published";
  if (session.finalisedAtS !== null) return "finalised";
  if (session.firstStartedAtS === null) return "planned";
  const elapsedS = nowMs / 1000 - session.firstStartedAtS;
  if (elapsedS > LIFETIME_S) return "to-finalise";
  if (session.running > 0) return "running";
  const expected = session.begun < session.enrolled && elapsedS < session.plan.baseDurationSeconds;
  return expected ? "running" : "to-finalise";
}
