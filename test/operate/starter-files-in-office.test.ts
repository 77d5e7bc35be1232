import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, onTestFinished, test } from "vitest";
import { findOffice } from "#worker/operate/browser/find-office.ts";
import { runTool } from "#worker/operate/run-tool.ts";

const FOLDER = fileURLToPath(new URL("../../worker/content/packs/starter/files/", import.meta.url));
const TIMEOUT_MS = 60_000;
/** `;`, `"`, UTF-8, from the first row; each of eight columns as text, so that 08912 stays a postcode. */
const AS_TEXT = `59,34,76,1,${[...Array(8).keys()].map((column) => `${column + 1}/2`).join("/")}`;
/** `;`, `"`, UTF-8, cells as they are shown; every sheet in a file of its own. */
const EACH_SHEET = "59,34,76,1,,0,false,true,false,false,false,-1";
const office = await findOffice();

/** What LibreOffice writes after having opened these documents, by name: rows of cells. */
async function openAll(extension: string, inFilter: string[], outFilter: string): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), "vigie-office-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(extension));
  // A profile of its own: a LibreOffice that somebody has open would take the order and do nothing.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const out = join(folder, "out");
  const order = ["--headless", ...inFilter, "--convert-to", `csv:Text - txt - csv (StarCalc):${outFilter}`];
  const paths = names.map((name) => join(FOLDER, name));
  const run = await runTool(office ?? "", [profile, ...order, "--outdir", out, ...paths], { limit: 45 });
  expect(run.code, run.stderr).toBe(0);
  const read = (name: string) => parse(readFileSync(join(out, name), "utf8"));
  return new Map(readdirSync(out).map((name) => [name, read(name)]));
}

function parse(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ""), { delimiter: ";", skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Sheets of an ODS as its XML has them. */
function sheetsOf(file: string): { name: string; rows: string[][] }[] {
  const content = new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(join(FOLDER, file))))["content.xml"]);
  return [...content.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gsu)].map(([table, name = ""]) => ({
    name,
    rows: [...table.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gsu)].map(([, row = ""]) =>
      [...row.matchAll(/<table:table-cell(?:\/>|[^>]*>(?:<text:p>(.*?)<\/text:p>)?<\/table:table-cell>)/gsu)].map(
        ([, text = ""]) => text,
      ),
    ),
  }));
}

test.skipIf(office === null)(
  "every spreadsheet of the bank opens in LibreOffice, with each of its sheets, cells, dates and accents",
  async () => {
    const opened = await openAll(".ods", [], EACH_SHEET);
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ods"));
    const expected = files.flatMap((file) =>
      sheetsOf(file).map(({ name, rows }) => [`${file.slice(0, -4)}-${name}.csv`, rows] as const),
    );
    expect([...opened.keys()].sort()).toEqual(expected.map(([name]) => name).sort());
    expect(expected.length).toBeGreaterThan(files.length);
    for (const [name, rows] of expected) expect(opened.get(name), name).toEqual(rows);
  },
  TIMEOUT_MS,
);

test.skipIf(office === null)(
  "every CSV of the bank opens in LibreOffice with ; and UTF-8, all its cells in their columns",
  async () => {
    const opened = await openAll(".csv", [`--infilter=CSV:${AS_TEXT}`], "59,34,76,1");
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".csv"));
    expect([...opened.keys()].sort()).toEqual(files.sort());
    for (const file of files) expect(opened.get(file), file).toEqual(parse(readFileSync(join(FOLDER, file), "utf8")));
  },
  TIMEOUT_MS,
);
