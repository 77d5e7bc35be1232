import { normaliseSupervisorPassword, sameSecret } from "#worker/core/enrolment/session-secrets.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { refuseClosedCalendar } from "../refuse-closed-calendar.ts";

const CALENDAR = { closed: "CALENDAR_CLOSED", opensOn: "CALENDAR_OPENS_ON" };

/** Ten wrong pairs of one account in a quarter of an hour: a person mistypes, a script guesses. */
const GUESSES = { failures: 10, windowS: 900, lockS: 900 };

/**
 * Opens the supervisor space with the session's number and password. An unknown number and a wrong password
 * share one refusal, and take the same path. Errors: PUPIL_CANNOT_SUPERVISE, WRONG_SESSION_OR_PASSWORD,
 * TOO_MANY_ATTEMPTS {minutes}, ENROLLED_CANNOT_SUPERVISE, SESSION_FINALISED_SUPERVISION, ESTABLISHMENT_ARCHIVED,
 * CALENDAR_CLOSED, CALENDAR_OPENS_ON {date}: a session that has started stays open to its supervisors.
 */
export async function openSupervision(
  { actor, sessionNumber, password }: { actor: Actor; sessionNumber: number; password: string },
  deps: Pick<Deps, "sessionDoors" | "clock" | "attempts">,
): Promise<Result<{ sessionNumber: number }, DomainError>> {
  const asPupil = may(actor, "session.supervise", { enrolledUserIds: [] });
  if (asPupil !== true) return refuse(domainError(asPupil.refused));
  const typed = normaliseSupervisorPassword(password);
  const opened = await limitAttempts(deps, {
    key: `supervise:${actor.userId}`,
    rule: GUESSES,
    failure: domainError("WRONG_SESSION_OR_PASSWORD"),
    attempt: async () => {
      const door = await deps.sessionDoors.findDoor(sessionNumber);
      const isRight = sameSecret(typed, door?.supervisorPassword ?? "");
      return door !== null && isRight ? door : null;
    },
  });
  if (!opened.ok) return opened;
  const door = opened.value;
  const right = may(actor, "session.supervise", { enrolledUserIds: door.enrolledUserIds });
  if (right !== true) return refuse(domainError(right.refused));
  if (door.finalisedAtS !== null) return refuse(domainError("SESSION_FINALISED_SUPERVISION"));
  if (door.establishmentArchived) return refuse(domainError("ESTABLISHMENT_ARCHIVED"));
  const closed = refuseClosedCalendar(door, deps.clock.nowMs(), CALENDAR);
  if (closed !== null) return refuse(closed);
  await deps.sessionDoors.grantSupervision(door.number, actor.userId, Math.floor(deps.clock.nowMs() / 1000));
  return ok({ sessionNumber: door.number });
}
