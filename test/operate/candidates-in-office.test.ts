import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { aDraft } from "#test/core/enrolment/a-candidate.ts";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { writeCandidates } from "#worker/exchange/candidates/write-candidates.ts";
import { findOffice } from "#worker/operate/browser/find-office.ts";
import { runTool } from "#worker/operate/run-tool.ts";

const TIMEOUT_MS = 60_000;
/** The CSV with `;` in UTF-8: its own default, windows-1252, has no letter for half of the world's names. */
const FORMS = { ods: "ods", xlsx: "xlsx", csv: "csv:Text - txt - csv (StarCalc):59,34,76" };
const office = await findOffice();

const CANDIDATES = [
  aDraft({ birthdate: "2004-11-03", externalId: "0042", extraTime: "33 %", email: "jp@ecole.fr" }),
  aDraft({ lastName: "ŒUVRARD & <Fils>", birthdate: "1999-12-31", birthInseeCode: "01004" }),
  aDraft({
    lastName: "NGUYỄN",
    birthdate: "2005-02-01",
    birthInseeCode: "",
    birthPostalCode: "01000",
    birthCity: "Bourg",
  }),
  aDraft({
    lastName: "KONÉ",
    birthdate: "2001-01-02",
    birthCountry: "Côte d’Ivoire",
    birthInseeCode: "99",
    birthCity: "=1+1",
  }),
];

// Where LibreOffice is not installed this says "skipped": the templates are then checked by our own reader only.
test.skipIf(office === null)(
  "the list goes out as ODS, through LibreOffice as ODS, XLSX and CSV, and comes back the same",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-office-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const session = {
      sessionNumber: 48214,
      establishment: "Institut des Deux-Rives",
      when: "Amphi C · 27/11/2026 14:00",
    };
    for (const language of ["fr", "en"] as const) {
      const name = join(folder, `${language}.ods`);
      writeFileSync(name, writeCandidates({ ...session, language, candidates: CANDIDATES }));
    }
    // A profile of its own: a LibreOffice that somebody has open would take the order and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const files = ["fr.ods", "en.ods"].map((name) => join(folder, name));
    for (const form of ["ods", "xlsx", "csv"] as const) {
      const order = [profile, "--headless", "--convert-to", FORMS[form], "--outdir", join(folder, form), ...files];
      const run = await runTool(office ?? "", order, { limit: 45 });
      expect(run.code, run.stderr).toBe(0);
      for (const language of ["fr", "en"]) {
        const read = readCandidates(new Uint8Array(readFileSync(join(folder, form, `${language}.${form}`))));
        const asOurs = (date: string) => date.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");
        const drafts = read.ok
          ? read.value.lines.map(({ draft }) => ({ ...draft, birthdate: asOurs(draft.birthdate) }))
          : [];
        expect(drafts, `${language}.${form}`).toEqual(CANDIDATES);
        expect(read.ok && read.value.faults).toEqual([]);
      }
    }
  },
  TIMEOUT_MS,
);
