import type { Locale } from "#worker/core/itembank/item.ts";
import type { Readiness } from "#worker/core/results/readiness.ts";
import { ours, writeCsv } from "../codec/write-csv.ts";

type Login = "none" | "one-time" | "own";
type Row = {
  division: string;
  lastName: string;
  firstName: string;
  readiness: Readiness;
  reached: number | null;
  username: string | null;
  login: Login;
};

type Words = { head: string[]; readiness: Record<Readiness, string>; logins: Record<Login, string> };

const WORDS: Record<Locale, Words> = {
  fr: {
    head: ["Classe", "Nom", "Prénom", "État", "Compétences au niveau 1", "Identifiant", "Mot de passe"],
    readiness: {
      ready: "prêt",
      "not-certifiable": "non certifiable",
      "no-login": "sans identifiant",
      "never-connected": "jamais connecté",
    },
    logins: { none: "aucun", "one-time": "provisoire", own: "personnel" },
  },
  en: {
    head: ["Class", "Last name", "First name", "State", "Competences at level 1", "Username", "Password"],
    readiness: {
      ready: "ready",
      "not-certifiable": "not eligible yet",
      "no-login": "no login",
      "never-connected": "never connected",
    },
    logins: { none: "none", "one-time": "one-time", own: "own" },
  },
};

/** The readiness board, a line a pupil in the order given. It holds no password: its state only. */
export function writeReadinessCsv(rows: readonly Row[], { language }: { language: Locale }): string {
  const words = WORDS[language];
  return writeCsv(
    words.head,
    rows.map(({ division, lastName, firstName, readiness, reached, username, login }) => [
      division,
      lastName,
      firstName,
      ours(words.readiness[readiness]),
      reached ?? 0,
      username === null ? "" : ours(username),
      ours(words.logins[login]),
    ]),
  );
}
