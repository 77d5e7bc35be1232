import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import { ours, writeCsv } from "../codec/write-csv.ts";

type Row = {
  division: string | null;
  lastName: string;
  firstName: string;
  stage: "given" | "running" | "finished";
  /** their results are not shown to the school */
  isKept: boolean;
  asked: number;
  right: number;
  certifiable: boolean;
  reached: number;
  levels: Readonly<Record<string, number>>;
};

type Words = { head: string[]; stages: Record<Row["stage"], string>; yes: string; no: string; kept: string };

const WORDS: Record<Locale, Words> = {
  fr: {
    head: ["Classe", "Nom", "Prénom", "État", "Réponses", "Justes", "Certifiable", "Compétences au niveau 1"],
    stages: { given: "donné", running: "en cours", finished: "terminé" },
    yes: "oui",
    no: "non",
    kept: "non partagé",
  },
  en: {
    head: ["Class", "Last name", "First name", "State", "Answers", "Right", "Ready", "Competences at level 1"],
    stages: { given: "given", running: "in progress", finished: "finished" },
    yes: "yes",
    no: "no",
    kept: "not shared",
  },
};

/** A line for each pupil of a path, in the order given; a column for each competence, `-` where nothing is known. */
export function writePathCsv(rows: readonly Row[], { language }: { language: Locale }): string {
  const words = WORDS[language];
  return writeCsv(
    [...words.head, ...COMPETENCES],
    rows.map((row) => [
      row.division ?? "",
      row.lastName,
      row.firstName,
      ours(words.stages[row.stage]),
      row.asked,
      row.isKept ? null : row.right,
      ours(row.isKept ? words.kept : row.certifiable ? words.yes : words.no),
      row.isKept ? null : row.reached,
      ...COMPETENCES.map((code) => row.levels[code] ?? ours("-")),
    ]),
  );
}
