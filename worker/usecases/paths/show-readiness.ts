import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { READINESS, type Readiness, readinessOf } from "#worker/core/results/readiness.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { NextSession } from "../readiness-ports.ts";
import type { PupilDetails } from "../staff-ports.ts";

/** A class, or the candidates of a session who are pupils; null: the whole school, class by class. */
export type ReadinessGroup = { kind: "division"; division: string } | { kind: "session"; sessionNumber: number } | null;

export type ReadinessCounts = Record<Readiness, number>;
export type ReadyPupil = PupilDetails & { readiness: Readiness };

export type ReadinessBoard = {
  total: number;
  counts: ReadinessCounts;
  divisions: { division: string; total: number; counts: ReadinessCounts; nextSession: NextSession | null }[];
  /** of one class or session, by name; empty for the whole school */
  pupils: ReadyPupil[];
  /** when it was read, and the school's zone */
  atMs: number;
  timeZone: string;
};

export type ReadinessAsked = { actor: Actor; establishmentId: string; group: ReadinessGroup };
export type ReadinessDeps = Pick<Deps, "establishments" | "pupils" | "sessions" | "candidates" | "readiness" | "clock">;

/** Who is ready, computed now. Errors: those of the right, SESSION_NOT_FOUND, CLASS_NOT_FOUND. */
export async function showReadiness(
  asked: ReadinessAsked,
  deps: ReadinessDeps,
): Promise<Result<ReadinessBoard, DomainError>> {
  const read = await readReadiness(asked, deps);
  return read.ok && asked.group === null ? ok({ ...read.value, pupils: [] }) : read;
}

/** The same with every pupil of the school, class by class. */
export async function readReadiness(
  asked: ReadinessAsked,
  deps: ReadinessDeps,
): Promise<Result<ReadinessBoard, DomainError>> {
  const opened = await openEstablishment(asked, "roll.read", deps);
  if (!opened.ok) return opened;
  const { timeZone } = opened.value;
  // Before the reading: what changes meanwhile is newer than what is shown.
  const atMs = deps.clock.nowMs();
  const found = await pupilsOf(asked, deps);
  if (!found.ok) return found;
  const pupils = found.value.map((pupil) => ({
    ...pupil,
    readiness: readinessOf({ login: pupil.hasOpenId ? "own" : pupil.login, reached: pupil.reachedCompetences }),
  }));
  const today = wallTimeAt(atMs, timeZone).date;
  const next = await deps.readiness.nextSessions(asked.establishmentId, today);
  const divisions = [...Map.groupBy(pupils, ({ division }) => division)]
    .sort(([one], [other]) => compareDivisions(one, other))
    .map(([division, ofDivision]) => ({
      division,
      total: ofDivision.length,
      counts: countOf(ofDivision),
      nextSession: next.find((session) => session.division === division) ?? null,
    }));
  const byClass = asked.group === null ? compareDivisions : () => 0;
  pupils.sort((one, other) => byClass(one.division, other.division) || compareNames(one, other));
  return ok({ total: pupils.length, counts: countOf(pupils), divisions, pupils, atMs, timeZone });
}

async function pupilsOf(
  { establishmentId, group }: ReadinessAsked,
  { pupils, sessions, candidates }: ReadinessDeps,
): Promise<Result<PupilDetails[], DomainError>> {
  if (group?.kind === "division") {
    const ofClass = await pupils.ofDivision(establishmentId, group.division);
    return ofClass.length > 0 ? ok(ofClass) : refuse(domainError("CLASS_NOT_FOUND", { division: group.division }));
  }
  if (group?.kind === "session") {
    const session = await sessions.find(group.sessionNumber);
    if (session?.establishmentId !== establishmentId) return refuse(domainError("SESSION_NOT_FOUND"));
    const enrolled = await candidates.list(group.sessionNumber);
    const ids = enrolled.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId]));
    return ok(await pupils.details(establishmentId, ids));
  }
  const names = await pupils.names(establishmentId);
  return ok(
    await pupils.details(
      establishmentId,
      names.map(({ id }) => id),
    ),
  );
}

function countOf(pupils: readonly { readiness: Readiness }[]): ReadinessCounts {
  const counts: ReadinessCounts = { ready: 0, "not-certifiable": 0, "no-login": 0, "never-connected": 0 };
  for (const kind of READINESS) counts[kind] = pupils.filter(({ readiness }) => readiness === kind).length;
  return counts;
}
