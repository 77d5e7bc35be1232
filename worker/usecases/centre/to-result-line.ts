import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { ResultLine } from "../file-ports.ts";
import type { ResultRow } from "../result-ports.ts";
import { juryComment } from "./jury-comment.ts";

/** The line of an export; none for a test that is not scored. The day is that of the test in the school's zone. */
export function toResultLine(row: ResultRow, timeZone: string): ResultLine[] {
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
