import { CERTIFIABLE_COMPETENCE_COUNT } from "#worker/core/itembank/competence.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { type IdentityMatch, matchIdentity } from "#worker/core/people/match-identity.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import type { Deps } from "../deps.ts";
import { refuseClosedCalendar } from "../refuse-closed-calendar.ts";
import type { JoinCandidate, SessionDoor } from "./ports.ts";

const DAY_S = 24 * 60 * 60;
const CALENDAR = { closed: "JOIN_CALENDAR_CLOSED", opensOn: "JOIN_CALENDAR_OPENS_ON" };

export type JoinRequest = { sessionNumber: number; firstName: string; lastName: string; birthDate: string };

/**
 * Links this account to the candidate whose identity was typed. One candidate ↔ one account; the same account
 * again is a success. Unknown session, nobody and two people share one refusal (JOIN_NO_MATCH): it names nobody.
 * Other refusals: SESSION_FINALISED, SESSION_EXPIRED, CANDIDATE_TAKEN, ACCOUNT_IS_OTHER_CANDIDATE, WRONG_ACCOUNT,
 * SUPERVISOR_CANNOT_JOIN, JOIN_CALENDAR_CLOSED, JOIN_CALENDAR_OPENS_ON {date}, NOT_CERTIFIABLE {reached, missing}.
 */
export async function joinSession(
  { actor, typed }: { actor: Actor; typed: JoinRequest },
  deps: Pick<Deps, "sessionDoors" | "clock" | "rooms">,
): Promise<Result<{ sessionNumber: number }, DomainError>> {
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const door = await deps.sessionDoors.findDoor(typed.sessionNumber);
  if (door === null) return refuse(domainError("JOIN_NO_MATCH"));
  const closed = refuseClosed(door, actor, nowS);
  if (closed !== null) return refuse(closed);
  const calendar = refuseClosedCalendar(door, deps.clock.nowMs(), CALENDAR);
  if (calendar !== null) return refuse(calendar);

  const identity = { firstName: typed.firstName, lastName: typed.lastName, birthdate: typed.birthDate };
  const match = matchIdentity(identity, await deps.sessionDoors.joinCandidates(door.number));
  const candidate = choose(match, actor);
  if (candidate === null) return refuse(domainError("JOIN_NO_MATCH"));
  if (candidate.userId === actor.userId) return ok({ sessionNumber: door.number });
  const foreign = refuseForeign(candidate, door, actor);
  if (foreign !== null) return refuse(foreign);

  const levels = Object.values(await deps.sessionDoors.practiceLevels(actor.userId));
  const reached = levels.filter((level) => level >= 1).length;
  if (!isEnoughToCertify(reached)) {
    return refuse(domainError("NOT_CERTIFIABLE", { reached, missing: CERTIFIABLE_COMPETENCE_COUNT - reached }));
  }
  const linked = await deps.sessionDoors.linkCandidate(candidate.candidateId, actor.userId, nowS);
  if (!linked) return refuse(domainError("CANDIDATE_TAKEN"));
  await deps.rooms.refresh(door.number);
  return ok({ sessionNumber: door.number });
}

/** Two pupils of one name and birth date: the account that the school made for one of them tells which. */
function choose(match: IdentityMatch<JoinCandidate>, actor: Actor): JoinCandidate | null {
  if (match.kind === "one") return match.person;
  if (match.kind === "none") return null;
  const own = match.people.filter(({ pupilUserId, userId }) => [pupilUserId, userId].includes(actor.userId));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function refuseClosed(door: SessionDoor, actor: Actor, nowS: number): DomainError | null {
  if (door.finalisedAtS !== null) return domainError("SESSION_FINALISED");
  if (door.firstStartedAtS !== null && nowS >= door.firstStartedAtS + DAY_S) return domainError("SESSION_EXPIRED");
  if (door.supervisorUserIds.includes(actor.userId)) return domainError("SUPERVISOR_CANNOT_JOIN");
  return null;
}

function refuseForeign(candidate: JoinCandidate, door: SessionDoor, actor: Actor): DomainError | null {
  if (candidate.userId !== null) return domainError("CANDIDATE_TAKEN");
  if (door.enrolledUserIds.includes(actor.userId)) return domainError("ACCOUNT_IS_OTHER_CANDIDATE");
  // A pupil of the roll sits under the account that the school made for that pupil, nobody else's (shared computers).
  if (candidate.pupilUserId !== null && candidate.pupilUserId !== actor.userId) return domainError("WRONG_ACCOUNT");
  return null;
}
