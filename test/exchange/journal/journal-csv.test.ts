import { expect, test } from "vitest";
import { type JournalRow, writeJournalCsv } from "#worker/exchange/journal/journal-csv.ts";

function aRow(changes: Partial<JournalRow> = {}): JournalRow {
  return {
    seq: 12,
    receivedAtMs: Date.UTC(2027, 0, 12, 8, 46, 9),
    effectiveAtMs: Date.UTC(2027, 0, 12, 8, 45, 0),
    who: "Nina BERGER",
    role: "supervisor",
    what: "Temps accordé, 5 min",
    candidate: "O’CONNOR Maëlys",
    why: "Poste lent",
    hash: "ab12",
    ...changes,
  };
}

const linesOf = (rows: JournalRow[], language: "fr" | "en" = "fr", timeZone = "Europe/Paris") =>
  writeJournalCsv(rows, { timeZone, language }).split("\n");

test("one line an entry, BOM and semicolons, times on the establishment's clock to the second", () => {
  const [header, line, end] = linesOf([aRow()]);
  expect(header).toBe('\ufeff"N°";"Date";"Heure";"Reçu à";"Qui";"Rôle";"Quoi";"Candidat";"Raison";"Empreinte"');
  expect(line).toBe(
    '12;"12/01/2027";"09:45:00";"09:46:09";"Nina BERGER";"Surveillant";"Temps accordé, 5 min";"O’CONNOR Maëlys";"Poste lent";"ab12"',
  );
  expect(end).toBe("");
});

test("another zone, summer time, the other language", () => {
  const row = aRow({ effectiveAtMs: Date.UTC(2027, 6, 1, 22, 30, 5), receivedAtMs: Date.UTC(2027, 6, 1, 22, 30, 5) });
  expect(linesOf([row], "en")[1]).toContain('12;"02/07/2027";"00:30:05";"00:30:05";"Nina BERGER";"Supervisor"');
  expect(linesOf([row], "en", "America/Cayenne")[1]).toContain('"01/07/2027";"19:30:05"');
});

test("what people typed cannot run in a spreadsheet, and a line break stays inside its cell", () => {
  const [, ...rest] = linesOf([aRow({ why: '=HYPERLINK("x")', who: "+33", candidate: "@SUM", what: "Note" })]);
  expect(rest.join("\n")).toContain(`"'+33"`);
  expect(rest.join("\n")).toContain(`"'@SUM"`);
  expect(rest.join("\n")).toContain(`"'=HYPERLINK(""x"")"`);
  expect(linesOf([aRow({ candidate: null, why: null })])[1]).toContain('"Temps accordé, 5 min";;;"ab12"');
});
