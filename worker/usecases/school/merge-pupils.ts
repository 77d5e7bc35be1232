import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { PupilMerge } from "../double-ports.ts";
import { accountThatStays, comparePupils, type PupilSide } from "./compare-pupils.ts";

/**
 * Two lines of one person made one, all or nothing: practice, paths, enrolments, certifications and needs come to the
 * line that is kept, with the account that its owner uses most surely. The other line stays in the books, disabled.
 * Errors: those of `comparePupils` and its refusal, MERGE_CONFLICT (something began meanwhile).
 */
export async function mergePupils(
  asked: { actor: Actor; establishmentId: string; keptId: string; goneId: string },
  deps: Pick<Deps, "establishments" | "pupils" | "pupilPages" | "doubles" | "needs" | "rooms" | "ids" | "clock">,
): Promise<Result<null, DomainError>> {
  const { keptId, goneId } = asked;
  const compared = await comparePupils({ ...asked, pupilId: keptId, otherId: goneId }, deps);
  if (!compared.ok) return compared;
  if (compared.value.refusal !== null) return refuse(compared.value.refusal);
  const [kept, gone] = compared.value.sides;
  const stays = accountThatStays(kept, gone);
  const closed = stays === kept ? gone : kept;
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const detail = `${gone.birthLastName} ${gone.birthFirstName}, ${gone.division}`;
  const merged = await deps.doubles.merge({
    keptId,
    goneId,
    userId: stays?.userId ?? null,
    closedUserId: stays === null ? null : closed.userId,
    wonByClosed: stays === null ? [] : wonBy(closed, stays),
    dropped: droppedOf(kept, gone),
    ine: kept.nationalStudentId ?? gone.nationalStudentId,
    ownId: kept.ownId ?? gone.ownId,
    atS,
    event: { id: deps.ids.newId(), pupilId: keptId, kind: "merged", by: asked.actor.userId, atS, detail },
  });
  if (merged === "conflict") return refuse(domainError("MERGE_CONFLICT"));
  for (const number of await deps.pupilPages.openSessions([keptId])) await deps.rooms.refresh(number);
  return ok(null);
}

/** Competences in which `one` stands better than `other`, or which it alone has practised. */
function wonBy(one: PupilSide, other: PupilSide): string[] {
  const theirs = new Map(other.levels.map((level) => [level.competence, level]));
  return one.levels
    .filter(({ competence, level, points }) => {
      const against = theirs.get(competence);
      return against === undefined || level > against.level || (level === against.level && points > against.points);
    })
    .map(({ competence }) => competence);
}

/** Of two enrolments in one session the one whose test was sat stays, else the kept line's. */
function droppedOf(kept: PupilSide, gone: PupilSide): PupilMerge["dropped"] {
  return gone.enrolments.flatMap((theirs) => {
    const own = kept.enrolments.find(({ sessionNumber }) => sessionNumber === theirs.sessionNumber);
    if (own === undefined) return [];
    return theirs.test === "none"
      ? [{ candidateId: theirs.candidateId, intoId: own.candidateId }]
      : [{ candidateId: own.candidateId, intoId: theirs.candidateId }];
  });
}
