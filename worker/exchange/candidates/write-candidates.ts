import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { OdsColumn } from "../codec/write-ods.ts";
import { writeOds } from "../codec/write-ods.ts";
import { CANDIDATE_FIELDS, CANDIDATE_TITLES, type CandidateField } from "./candidate-columns.ts";

export type CandidateTemplate = {
  sessionNumber: number;
  establishment: string;
  /** place and moment, in words */
  when: string;
  language: Locale;
  candidates: readonly CandidateDraft[];
};

/** Rows made ready under the candidates who are there. */
const SPARE_ROWS = 300;

const WORDS = {
  fr: {
    sheet: "Candidats",
    heading: (number: number, school: string) => `Candidats de la session ${number} – ${school}`,
    how: "Une ligne par candidat. Né en France, outre-mer compris : le code INSEE de la commune, ou bien son code postal et son nom. Né à l’étranger : le pays et la ville seulement.",
    keep: "Gardez les titres des colonnes tels quels. Les candidats déjà inscrits sont repris : corrigez-les ici, ajoutez les autres dessous.",
    choice: "M ou F",
  },
  en: {
    sheet: "Candidates",
    heading: (number: number, school: string) => `Candidates of session ${number} – ${school}`,
    how: "One line for each candidate. Born in France, overseas territories included: the INSEE code of the commune, or its postcode and its name. Born abroad: the country and the town only.",
    keep: "Keep the titles of the columns as they are. Candidates already enrolled are listed: correct them here, add the others below.",
    choice: "M or F",
  },
} as const;

const WIDTHS: Readonly<Record<CandidateField, number>> = {
  lastName: 40,
  firstName: 35,
  sex: 16,
  birthdate: 28,
  birthCountry: 30,
  birthInseeCode: 30,
  birthPostalCode: 30,
  birthCity: 40,
  externalId: 28,
  extraTime: 26,
  email: 50,
  resultEmail: 50,
};

/** The list of a session's candidates as an ODS to fill in and hand back: whatever it holds, `readCandidates` takes. */
export function writeCandidates(template: CandidateTemplate): Uint8Array {
  const words = WORDS[template.language];
  const titles = CANDIDATE_TITLES[template.language];
  const columns = CANDIDATE_FIELDS.map((field): OdsColumn => {
    const column: OdsColumn = {
      title: titles[field],
      width: WIDTHS[field],
      kind: field === "birthdate" ? "date" : "text",
    };
    return field === "sex" ? { ...column, choices: ["M", "F"] } : column;
  });
  return writeOds({
    name: words.sheet,
    language: template.language,
    notes: [words.heading(template.sessionNumber, template.establishment), template.when, words.how, words.keep],
    columns,
    rows: template.candidates.map((draft) => CANDIDATE_FIELDS.map((field) => draft[field])),
    spareRows: SPARE_ROWS,
    choiceError: words.choice,
  });
}
