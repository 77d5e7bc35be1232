import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import { type CivilDate, formatFrenchDate } from "#worker/core/kernel/civil-date.ts";
import { type CsvCell, ours, writeCsv } from "../codec/write-csv.ts";

/** What the jury decided. `levels`: a competence left out was not tested. */
export type ResultOutcome =
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

const NOT_MEASURED = ours("-");
/** Other software reads these titles: they stay as they are, "Nombre de Pix" too, whatever the screens say. */
const HEADER = [
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

/** One line for each certification, in the order given. Rejected: score 0, no level; cancelled: neither. */
export function writeResultsCsv(rows: readonly ResultRow[]): string {
  return writeCsv(HEADER, rows.map(writeRow));
}

/** `20270112_resultats_3e A.csv`: the day of the download, as the class may hold several test days. */
export function resultsFileName(division: string, downloadedOn: CivilDate): string {
  return `${downloadedOn.replaceAll("-", "")}_resultats_${division}.csv`;
}

function writeRow(row: ResultRow): CsvCell[] {
  return [
    row.certificationNumber,
    row.firstName,
    row.lastName,
    ours(formatFrenchDate(row.birthdate)),
    row.birthplace,
    row.externalId,
    ...writeOutcome(row.outcome),
    row.juryComment,
    row.sessionNumber,
    ours(formatFrenchDate(row.passedOn)),
  ];
}

function writeOutcome(outcome: ResultOutcome): CsvCell[] {
  const noLevels = COMPETENCES.map(() => NOT_MEASURED);
  switch (outcome.kind) {
    case "validated":
      return [ours("Validée"), outcome.score, ...COMPETENCES.map((code) => writeLevel(outcome.levels[code]))];
    case "rejected":
      return [ours("Rejetée"), 0, ...noLevels];
    case "cancelled":
      return [ours("Annulée"), NOT_MEASURED, ...noLevels];
  }
}

function writeLevel(level: number | undefined): CsvCell {
  return level === undefined ? NOT_MEASURED : Math.max(0, level);
}
