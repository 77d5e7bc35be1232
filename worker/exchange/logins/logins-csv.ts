import { ours, writeCsv } from "../codec/write-csv.ts";

/** `password` is one-time, made for this very file: it is stored nowhere in clear. */
export type LoginRow = { division: string; lastName: string; firstName: string; username: string; password: string };

const HEADER = ["Classe", "Nom", "Prénom", "Identifiant", "Mot de passe"];

/** Logins to hand out, in the order given. */
export function writeLoginsCsv(rows: readonly LoginRow[]): string {
  return writeCsv(
    HEADER,
    rows.map(({ division, lastName, firstName, username, password }) => [
      division,
      lastName,
      firstName,
      ours(username),
      ours(password),
    ]),
  );
}
