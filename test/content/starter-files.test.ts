import { readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { ALL_FILES } from "#worker/content/packs/starter/make-files/all-files.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";

const FOLDER = new URL("../../worker/content/packs/starter/files/", import.meta.url);
const MOST_BYTES = 200_000;

function readFile(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

/** Rows of a CSV without its header, as a spreadsheet with the right separator reads them. */
function csvRows(name: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(
    readFile(name)
      .toString("utf8")
      .replace(/^\ufeff/u, ""),
    {
      delimiter: ";",
      skipEmptyLines: true,
    },
  );
  expect(errors).toEqual([]);
  return data.slice(1);
}

/** Rows of one sheet of an ODS without its header. */
function odsRows(name: string, sheet = 0): string[][] {
  const content = new TextDecoder().decode(unzipSync(new Uint8Array(readFile(name)))["content.xml"]);
  const table = content.match(/<table:table .*?<\/table:table>/gsu)?.[sheet] ?? "";
  const rows = table.match(/<table:table-row>.*?<\/table:table-row>/gsu) ?? [];
  const cellsOf = (row: string) =>
    [...row.matchAll(/<table:table-cell(?:\/>|[^>]*>(?:<text:p>(.*?)<\/text:p>)?<\/table:table-cell>)/gsu)].map(
      ([, text]) => text ?? "",
    );
  return rows.slice(1).map(cellsOf);
}

function lines(name: string): string[] {
  return readFile(name)
    .toString("utf8")
    .replace(/^\ufeff/u, "")
    .split("\r\n");
}

const minutes = (clock = "") => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** What a pupil who examines the files finds, worked out from their bytes. */
const FOUND: Record<string, () => string[]> = {
  "1.1-fiabilite-05-a": () => {
    const rows = csvRows("enquete-reparation.csv").filter(([code]) => code === "Q2");
    const all = rows.reduce((sum, row) => sum + Number(row[3]), 0);
    const self = Math.round((100 * Number(rows.find(([, , who]) => who?.startsWith("moi-même"))?.[3])) / all);
    return [String(self), String(75 - self)];
  },
  "1.2-tables-04-a": () => {
    const shelf = new Map(odsRows("prets-cdi.ods", 1).map(([code, , name]) => [code, name]));
    return [String(odsRows("prets-cdi.ods").filter((loan) => shelf.get(loan[2]) === "Sciences").length)];
  },
  "1.3-tri-filtre-03-a": () => {
    const kept = odsRows("seances-sport.ods").filter(([, , town, sport]) => town === "Trélan" && sport === "judo");
    return [String(kept.length)];
  },
  "2.1-agenda-02-b": () =>
    odsRows("agendas.ods")
      .filter((row) => row.slice(3).every((cell) => cell === ""))
      .map(([slot]) => slot ?? ""),
  "2.3-coediter-06-a": () => {
    const rows = csvRows("depot-site.csv");
    const parentOf = new Map(rows.map(([id = "", parent = ""]) => [id, parent]));
    const before = (id: string): string[] => (id === "" ? [] : [id, ...before(parentOf.get(id) ?? "")]);
    const span = (text = "") => text.split("-").map(Number);
    const pairs = rows.flatMap((one) => rows.map((other) => [one, other] as const));
    const clash = pairs.find(([one, other]) => {
      const [[from = 0, to = from], [start = 0, end = start]] = [span(one[4]), span(other[4])];
      const isApart = !before(one[0] ?? "").includes(other[0] ?? "") && !before(other[0] ?? "").includes(one[0] ?? "");
      return isApart && one[3] === other[3] && from <= end && start <= to;
    });
    return (clash ?? []).map(([id]) => id ?? "");
  },
  "2.4-modeles-economiques-05-a": () => {
    const paid = csvRows("depenses-sami.csv").filter(([, seller]) => seller === "Galaxia");
    const cents = paid.reduce((sum, row) => sum + Math.round(Number((row[3] ?? "").replace(",", ".")) * 100), 0);
    return [(cents / 100).toFixed(2)];
  },
  "3.2-video-04-a": () => {
    const cues = lines("sous-titres.txt").flatMap((line, at, all) => {
      const [start, end] = line.split(" --> ");
      return end === undefined ? [] : [{ number: all[at - 1] ?? "", start: start ?? "", end }];
    });
    const at = cues.findIndex((cue, rank) => cue.end > (cues[rank + 1]?.start ?? "99"));
    expect(cues.filter((cue, rank) => cue.end > (cues[rank + 1]?.start ?? "99"))).toHaveLength(1);
    return [cues[at]?.number ?? "", cues[at + 1]?.number ?? ""];
  },
  "4.1-logiciels-malveillants-06-a": () => {
    const read = (name: string) =>
      new Map(lines(name).map((line) => [line.slice(66), line.slice(0, 64).toLowerCase()]));
    const published = read("empreintes-publiees.txt");
    return [...read("empreintes-calculees.txt")]
      .filter(([file, hash]) => published.get(file) !== hash)
      .map(([file]) => file);
  },
  "4.3-attention-02-a": () => {
    const totals = new Map<string, number>();
    for (const [day, , app = "", time] of csvRows("releve-jade.csv"))
      if (day?.startsWith("samedi")) totals.set(app, (totals.get(app) ?? 0) + Number(time));
    return [String(Math.max(...totals.values()))];
  },
  "4.3-attention-06-a": () => {
    const on = csvRows("temps-ecran.csv").filter((row) => row[4]?.startsWith("allumé"));
    const once = new Map(on.map(([, app, start, end]) => [`${app} ${start}`, minutes(end) - minutes(start)]));
    return [String([...once.values()].reduce((sum, time) => sum + time, 0))];
  },
  "4.3-environnement-06-a": () => {
    const use = (name: string, state: string) => {
      const row =
        odsRows("salle-12.ods").find(([device, , is]) => device?.startsWith(name) && is?.startsWith(state)) ?? [];
      return Number(row[1]) * Number(row[3]) * Number(row[4]) * Number(row[5]);
    };
    return [String((use("écran", "veille") - use("vidéoprojecteur", "marche")) / 1000)];
  },
  "5.1-reseau-04-a": () => {
    const addresses = csvRows("appareils-fontaine.csv").map((row) => row[1] ?? "");
    return addresses.filter((address) => !address.startsWith("192.168.1."));
  },
};

test("each document is made again from its seed, byte for byte, and weighs less than 200 kB", () => {
  expect(ALL_FILES.map(({ name }) => name).sort()).toEqual(readdirSync(FOLDER).sort());
  for (const { name, bytes } of ALL_FILES) {
    expect(Buffer.compare(bytes, readFile(name)), name).toBe(0);
    expect(bytes.length, name).toBeLessThan(MOST_BYTES);
    expect(name).toMatch(/^[a-z0-9-]+\.(csv|ods|pdf|eml|svg|txt)$/u);
  }
});

test.each(Object.entries(FOUND))("%s: what its files hold is the right answer", (id, find) => {
  const item = loadStarterPack().find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item ${id}`);
  const found = find();
  const answer: Answer =
    item.kind === "qrocm-ind" || item.kind === "qrocm-dep"
      ? {
          kind: "fields",
          fields: item.texts.fr.fields.map((field, rank) => ({ id: field.id, text: found[rank] ?? "" })),
        }
      : { kind: "text", text: found[0] ?? "" };
  expect(found).toHaveLength(answer.kind === "fields" ? answer.fields.length : 1);
  expect(markAnswer(item, answer), found.join(" | ")).toBe("right");
});

test("an ODS begins with its type, unpacked, as the format asks", () => {
  for (const { name, bytes } of ALL_FILES.filter((file) => file.name.endsWith(".ods")))
    expect(Buffer.from(bytes).toString("latin1", 30, 84), name).toBe(
      "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    );
});

test("a CSV says that it is in UTF-8 and has as many cells in each row", () => {
  for (const { name, bytes } of ALL_FILES.filter((file) => file.name.endsWith(".csv"))) {
    expect([...bytes.slice(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
    expect(new Set(csvRows(name).map((row) => row.length)).size, name).toBe(1);
  }
});

test("a PDF has a title, a language and a tagged document in both languages", () => {
  for (const { name, bytes } of ALL_FILES.filter((file) => file.name.endsWith(".pdf"))) {
    const text = Buffer.from(bytes).toString("latin1");
    for (const mark of ["/Title<feff", "/Lang(fr)", "/Marked true", "/S/Document", "/S/H1", "/S/P"])
      expect(text, `${name} ${mark}`).toContain(mark);
    expect(text, name).toMatch(/\/S\/H1\/P \d+ 0 R\/Lang\(en\)/u);
  }
});
