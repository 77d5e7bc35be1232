import { CERTIFIABLE_COMPETENCE_COUNT } from "../itembank/competence.ts";

/** What stands between a pupil and a certification, in the order of the board. */
export const READINESS = ["ready", "not-certifiable", "no-login", "never-connected"] as const;
export type Readiness = (typeof READINESS)[number];

/** `login`: never given a password, holds a one-time one, or chose their own. `reached` null: no account. */
export type ReadinessFacts = { login: "none" | "one-time" | "own"; reached: number | null };

/**
 * One word for each pupil. Levels tell more than logins: who has some has been in, whatever password is due today. So
 * "no login" and "never connected" are said of those who have no level at all.
 */
export function readinessOf({ login, reached }: ReadinessFacts): Readiness {
  const levels = reached ?? 0;
  if (levels >= CERTIFIABLE_COMPETENCE_COUNT) return "ready";
  if (levels > 0 || login === "own") return "not-certifiable";
  return login === "one-time" ? "never-connected" : "no-login";
}
