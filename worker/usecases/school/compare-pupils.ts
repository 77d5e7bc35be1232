import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { PupilHoldings } from "../double-ports.ts";
import type { LoginState, PupilDetails, PupilNumbers } from "../staff-ports.ts";

/** One of two lines that may be one person, with what would move. */
export type PupilSide = PupilDetails & PupilNumbers & PupilHoldings & { extraTimePercent: number };

export type ComparedPupils = {
  /** the one whose page was open, then the other */
  sides: [PupilSide, PupilSide];
  /** the login that stays, whichever line is kept; null: neither has one */
  keptUsername: string | null;
  /** why they cannot be made one; null: they can */
  refusal: DomainError | null;
};

type Asked = { actor: Actor; establishmentId: string; pupilId: string; otherId: string };

/** Two pupils side by side. Errors: PUPIL_NOT_FOUND, MERGE_SAME_PUPIL, those of the right. */
export async function comparePupils(
  asked: Asked,
  deps: Pick<Deps, "establishments" | "pupils" | "doubles" | "needs">,
): Promise<Result<ComparedPupils, DomainError>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return opened;
  const { establishmentId, pupilId, otherId } = asked;
  if (pupilId === otherId) return refuse(domainError("MERGE_SAME_PUPIL"));
  const [one, other] = await Promise.all([
    readSide(establishmentId, pupilId, deps),
    readSide(establishmentId, otherId, deps),
  ]);
  if (one === null || other === null) return refuse(domainError("PUPIL_NOT_FOUND"));
  const keptUsername = accountThatStays(one, other)?.username ?? null;
  return ok({ sides: [one, other], keptUsername, refusal: refuseMerge(one, other) });
}

const CERTAINTY: Record<LoginState, number> = { none: 0, "one-time": 1, own: 2 };

/** The account that its owner uses most surely: a password of one's own, else one handed out; else the first one's. */
export function accountThatStays(first: PupilSide, second: PupilSide): PupilSide | null {
  if (first.userId === null) return second.userId === null ? null : second;
  if (second.userId === null) return first;
  return CERTAINTY[second.login] > CERTAINTY[first.login] ? second : first;
}

/**
 * MERGE_INE_CONFLICT: the State knows two people. MERGE_LIVE {number}: one of them is in a room that is not finalised,
 * which knows the account. MERGE_BOTH_TESTED {number}: both sat the test of one session.
 */
function refuseMerge(one: PupilSide, other: PupilSide): DomainError | null {
  const { nationalStudentId: ine } = one;
  if (ine !== null && other.nationalStudentId !== null && ine !== other.nationalStudentId) {
    return domainError("MERGE_INE_CONFLICT");
  }
  const live = [...one.enrolments, ...other.enrolments].find(
    ({ isFinalised, hasJoined, test }) => !isFinalised && (hasJoined || test !== "none"),
  );
  if (live !== undefined) return domainError("MERGE_LIVE", { number: live.sessionNumber });
  const tested = new Set(one.enrolments.filter(({ test }) => test !== "none").map((each) => each.sessionNumber));
  const both = other.enrolments.find(({ test, sessionNumber }) => test !== "none" && tested.has(sessionNumber));
  return both === undefined ? null : domainError("MERGE_BOTH_TESTED", { number: both.sessionNumber });
}

async function readSide(
  establishmentId: string,
  pupilId: string,
  deps: Pick<Deps, "pupils" | "doubles" | "needs">,
): Promise<PupilSide | null> {
  const [[pupil], numbers, holdings, [need]] = await Promise.all([
    deps.pupils.details(establishmentId, [pupilId]),
    deps.pupils.numbers(establishmentId, pupilId),
    deps.doubles.holdings(pupilId),
    deps.needs.of(establishmentId, [pupilId]),
  ]);
  if (pupil === undefined || numbers === null) return null;
  return { ...pupil, ...numbers, ...holdings, extraTimePercent: need?.extraTimePercent ?? 0 };
}
