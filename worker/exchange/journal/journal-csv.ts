import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { type CsvCell, ours, writeCsv } from "../codec/write-csv.ts";

export type JournalRow = {
  seq: number;
  receivedAtMs: number;
  effectiveAtMs: number;
  who: string;
  role: "candidate" | "supervisor" | "staff" | "system";
  what: string;
  candidate: string | null;
  why: string | null;
  hash: string;
};

type Reader = { timeZone: string; language: "fr" | "en" };

const HEADERS = {
  fr: ["N°", "Date", "Heure", "Reçu à", "Qui", "Rôle", "Quoi", "Candidat", "Raison", "Empreinte"],
  en: ["No.", "Date", "Time", "Received at", "Who", "Role", "What", "Candidate", "Reason", "Fingerprint"],
};
const ROLES = {
  fr: { candidate: "Candidat", supervisor: "Surveillant", staff: "Établissement", system: "Vigie" },
  en: { candidate: "Candidate", supervisor: "Supervisor", staff: "School", system: "Vigie" },
};

/** Oldest first, times on the clock of the establishment to the second. Who wrote what is people's text: neutralised. */
export function writeJournalCsv(rows: readonly JournalRow[], { timeZone, language }: Reader): string {
  return writeCsv(
    HEADERS[language],
    rows.map((row): CsvCell[] => {
      const effective = momentAt(row.effectiveAtMs, timeZone);
      return [
        row.seq,
        ours(effective.date),
        ours(effective.time),
        ours(momentAt(row.receivedAtMs, timeZone).time),
        row.who,
        ours(ROLES[language][row.role]),
        ours(row.what),
        row.candidate,
        row.why,
        ours(row.hash),
      ];
    }),
  );
}

function momentAt(ms: number, timeZone: string): { date: string; time: string } {
  const { date, time } = wallTimeAt(ms, timeZone);
  // Every zone in use today is whole minutes away from UTC: the second is the same everywhere.
  const second = String(Math.floor(ms / 1000) % 60).padStart(2, "0");
  return { date: date.split("-").reverse().join("/"), time: `${time}:${second}` };
}
