import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";

/** What the jury decided. `levels`: a competence left out was not tested. */
type ResultOutcome =
  | { kind: "validated"; score: number; levels: Readonly<Partial<Record<CompetenceCode, number>>> }
  | { kind: "rejected" }
  | { kind: "cancelled" };

export type ResultRow = {
  certificationNumber: number;
  firstName: string;
  lastName: string;
  birthdate: CivilDate;
  birthplace: string | null;
  externalId: string | null;
  outcome: ResultOutcome;
  juryComment: string | null;
  sessionNumber: number;
  /** the day of the test in the establishment's zone */
  passedOn: CivilDate;
};

/** People's text is a bare string; `ours` is what we wrote ourselves. */
export type ResultCell = string | number | null | { ours: string } | { date: CivilDate };

const NOT_MEASURED = { ours: "-" };
/** Other software reads these titles: they stay as they are, "Nombre de Pix" too, whatever the screens say. */
export const RESULT_TITLES = [
  "Numéro de certification",
  "Prénom",
  "Nom",
  "Date de naissance",
  "Lieu de naissance",
  "Identifiant Externe",
  "Statut",
  "Nombre de Pix",
  ...COMPETENCES,
  "Commentaire jury pour l'organisation",
  "Session",
  "Date de passage de la certification",
];
export const STATUS_WORDS = { validated: "Validée", rejected: "Rejetée", cancelled: "Annulée" } as const;

/** One certification in the order of the titles. Rejected: score 0, no level; cancelled: neither. */
export function resultCells(row: ResultRow): ResultCell[] {
  return [
    row.certificationNumber,
    row.firstName,
    row.lastName,
    { date: row.birthdate },
    row.birthplace,
    row.externalId,
    { ours: STATUS_WORDS[row.outcome.kind] },
    ...outcomeCells(row.outcome),
    row.juryComment,
    row.sessionNumber,
    { date: row.passedOn },
  ];
}

function outcomeCells(outcome: ResultOutcome): ResultCell[] {
  const noLevels = COMPETENCES.map(() => NOT_MEASURED);
  switch (outcome.kind) {
    case "validated":
      return [outcome.score, ...COMPETENCES.map((code) => levelCell(outcome.levels[code]))];
    case "rejected":
      return [0, ...noLevels];
    case "cancelled":
      return [NOT_MEASURED, ...noLevels];
  }
}

function levelCell(level: number | undefined): ResultCell {
  return level === undefined ? NOT_MEASURED : Math.max(0, level);
}
