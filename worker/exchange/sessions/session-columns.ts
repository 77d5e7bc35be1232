import type { SessionTexts } from "#worker/core/enrolment/gather-sessions.ts";
import type { Locale } from "#worker/core/itembank/item.ts";
import {
  CANDIDATE_COLUMNS,
  CANDIDATE_FIELDS,
  CANDIDATE_TITLES,
  type CandidateField,
} from "../candidates/candidate-columns.ts";
import type { Titles } from "../candidates/find-columns.ts";

export type SessionField = "sessionNumber" | keyof SessionTexts;

const FIELDS: readonly SessionField[] = ["sessionNumber", "address", "room", "date", "time", "examiner", "description"];

const TITLES: Readonly<Record<Locale, Readonly<Record<SessionField, string>>>> = {
  fr: {
    sessionNumber: "Numéro de session préexistante",
    address: "Nom du site",
    room: "Nom de la salle",
    date: "Date de début (jj/mm/aaaa)",
    time: "Heure de début (heure locale, hh:mm)",
    examiner: "Surveillant(s)",
    description: "Observations (facultatif)",
  },
  en: {
    sessionNumber: "Number of an existing session",
    address: "Name of the site",
    room: "Name of the room",
    date: "Start date (dd/mm/yyyy)",
    time: "Start time (local time, hh:mm)",
    examiner: "Supervisor(s)",
    description: "Remarks (optional)",
  },
};

/** The title row of our template. */
export function sessionTitles(language: Locale): string[] {
  return [
    ...FIELDS.map((field) => TITLES[language][field]),
    ...CANDIDATE_FIELDS.map((field) => CANDIDATE_TITLES[language][field]),
  ];
}

export const SESSION_COLUMNS: Titles<SessionField | CandidateField> = {
  ...(Object.fromEntries(
    FIELDS.map((field) => [field, [TITLES.fr[field], TITLES.en[field]]]),
  ) as unknown as Titles<SessionField>),
  ...CANDIDATE_COLUMNS,
};

export const SESSION_FIELDS = FIELDS;
