import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readTable } from "#worker/exchange/codec/read-table.ts";
import type { ResultRow } from "#worker/exchange/results/result-columns.ts";
import { writeResults } from "#worker/exchange/results/write-results.ts";
import { findOffice } from "#worker/operate/browser/find-office.ts";
import { runTool } from "#worker/operate/run-tool.ts";

const TIMEOUT_MS = 60_000;
const office = await findOffice();
const HEAD = { uai: "0999012H", establishment: "Lycée", group: "2de 7", readOn: "2027-01-26" };
const ROW: ResultRow = {
  certificationNumber: 100_234,
  firstName: "Maëlys",
  lastName: "=HYPERLINK(1)",
  birthdate: "2012-12-03",
  birthplace: "Œuilly & <fils>",
  externalId: "0042",
  outcome: { kind: "validated", score: 512, levels: { "1.1": 4, "5.2": 0 } },
  juryComment: null,
  sessionNumber: 48_213,
  passedOn: "2027-01-12",
};

// Where LibreOffice is not installed this says "skipped": the workbook is then read by our own reader only.
test.skipIf(office === null)(
  "the results open in LibreOffice: text is text, zeros and formulas kept; numbers are numbers; days are days",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-results-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const bytes = writeResults([ROW], "xlsx", HEAD);
    const name = join(folder, "resultats.xlsx");
    writeFileSync(name, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    // As a flat document each cell says its type.
    const order = [profile, "--headless", "--convert-to", "fods", "--outdir", folder, name];
    const run = await runTool(office ?? "", order, { limit: 45 });
    expect(run.code, run.stderr).toBe(0);
    const flat = readFileSync(join(folder, "resultats.fods"), "utf8");
    expect(flat).toMatch(/office:value-type="float" office:value="100234"/);
    expect(flat).toMatch(/office:value-type="date" office:date-value="2012-12-03"/);
    expect(flat).toMatch(/office:value-type="date" office:date-value="2027-01-12"/);
    expect(flat).toMatch(/office:value-type="string"[^>]*>\s*<text:p>0042</);
    expect(flat).toMatch(/office:value-type="string"[^>]*>\s*<text:p>=HYPERLINK\(1\)</);
    expect(flat).not.toContain("table:formula");
    const ours = typeof bytes === "string" ? null : readTable(bytes);
    expect(ours?.ok && ours.value.rows).toHaveLength(2);
  },
  TIMEOUT_MS,
);
