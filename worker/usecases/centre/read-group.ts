import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { StaffAction } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { ResultRow } from "../result-ports.ts";
import type { Establishment } from "../staff-ports.ts";

/** Whose results: a class of today, a session, or the pupils who left the school. */
export type Group =
  | { kind: "division"; division: string }
  | { kind: "session"; sessionNumber: number }
  | { kind: "departed" };

/** More of those who left are in the export of a year. */
const MOST_DEPARTED = 2000;

/** `group` with the class as the school writes it; `members`: pupils of the class, or tests of the session. */
export type GroupRows = { establishment: Establishment; group: Group; rows: ResultRow[]; members: number };

/**
 * The tests begun by a group, in the order of a register; `keep` chooses among the tests of one pupil of a class
 * (the latest that it accepts). Errors: CLASS_NOT_FOUND {division}, SESSION_NOT_FOUND, the right's.
 */
export async function readGroup(
  asked: { actor: Actor; establishmentId: string; group: Group },
  action: StaffAction,
  keep: (row: ResultRow) => boolean,
  deps: Pick<Deps, "establishments" | "sessions" | "pupils" | "resultReader">,
): Promise<Result<GroupRows, DomainError>> {
  const opened = await openEstablishment(asked, action, deps);
  if (!opened.ok) return opened;
  const establishment = opened.value;
  const { group } = asked;
  if (group.kind === "session") {
    const session = await deps.sessions.find(group.sessionNumber);
    if (session?.establishmentId !== establishment.id) return refuse(domainError("SESSION_NOT_FOUND"));
    const rows = (await deps.resultReader.ofSession(group.sessionNumber)).filter(keep).sort(compareNames);
    return ok({ establishment, group, rows, members: rows.length });
  }
  if (group.kind === "departed") {
    const rows = latestOfEach((await deps.resultReader.ofDeparted(establishment.id, MOST_DEPARTED)).filter(keep));
    return ok({ establishment, group, rows: rows.sort(compareNames), members: rows.length });
  }
  const wanted = group.division.toLocaleLowerCase("fr");
  const divisions = await deps.pupils.divisions(establishment.id);
  const found = divisions.find(({ division }) => division.toLocaleLowerCase("fr") === wanted);
  if (found === undefined) return refuse(domainError("CLASS_NOT_FOUND", { division: group.division }));
  const rows = (await deps.resultReader.ofDivision(establishment.id, found.division)).filter(keep);
  return ok({
    establishment,
    group: { kind: "division", division: found.division },
    rows: latestOfEach(rows).sort(compareNames),
    members: found.pupils,
  });
}

/** In the name of a file: `3e A`, `session 48213`, `partis`. */
export function nameOfGroup(group: Group): string {
  switch (group.kind) {
    case "division":
      return group.division;
    case "session":
      return `session ${group.sessionNumber}`;
    case "departed":
      return "partis";
  }
}

/** Rows come newest first: the first of each pupil is the one that counts. */
export function latestOfEach(rows: readonly ResultRow[]): ResultRow[] {
  const seen = new Set<string>();
  return rows.filter(({ pupilId, candidateId }) => {
    const who = pupilId ?? candidateId;
    if (seen.has(who)) return false;
    seen.add(who);
    return true;
  });
}
