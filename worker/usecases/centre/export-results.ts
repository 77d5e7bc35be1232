import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { Download, ResultLine } from "../file-ports.ts";
import type { ResultRow } from "../staff-ports.ts";
import { juryComment } from "./jury-comment.ts";
import { type Group, readGroup } from "./read-group.ts";

/**
 * The results of a class or a session as CSV: published ones only, the latest of each pupil of a class.
 * Errors: ADMIN_REQUIRED, CLASS_NOT_FOUND {division}, SESSION_NOT_FOUND, NO_PUBLISHED_RESULT.
 */
export async function exportResults(
  asked: { actor: Actor; establishmentId: string; group: Group },
  deps: Pick<Deps, "establishments" | "sessions" | "pupils" | "resultReader" | "files" | "clock">,
): Promise<Result<Download, DomainError>> {
  const read = await readGroup(asked, "result.export", ({ publishedAtS }) => publishedAtS !== null, deps);
  if (!read.ok) return read;
  const { group } = read.value;
  const { timeZone } = read.value.establishment;
  const lines = read.value.rows.flatMap((row) => toLine(row, timeZone));
  if (lines.length === 0) return refuse(domainError("NO_PUBLISHED_RESULT"));
  const today = wallTimeAt(deps.clock.nowMs(), timeZone).date;
  const name = group.kind === "division" ? group.division : `session ${group.sessionNumber}`;
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(deps.files.resultsFileName(name, today)),
    body: deps.files.writeResults(lines),
  });
}

function toLine(row: ResultRow, timeZone: string): ResultLine[] {
  if (row.result === null) return [];
  return [
    {
      certificationNumber: row.certificationNumber,
      firstName: row.firstName,
      lastName: row.lastName,
      birthdate: row.birthDate,
      birthplace: row.birthPlace,
      externalId: row.externalId,
      outcome: toOutcome(row.result),
      juryComment: juryComment(row.result.commentKey),
      sessionNumber: row.sessionNumber,
      passedOn: wallTimeAt(row.startedAtS * 1000, timeZone).date,
    },
  ];
}

function toOutcome(result: NonNullable<ResultRow["result"]>): ResultLine["outcome"] {
  if (result.status !== "validated") return { kind: result.status };
  const levels: Partial<Record<CompetenceCode, number>> = {};
  for (const code of COMPETENCES) {
    const level = result.competenceLevels[code];
    if (typeof level === "number") levels[code] = level;
  }
  return { kind: "validated", score: result.score ?? 0, levels };
}
