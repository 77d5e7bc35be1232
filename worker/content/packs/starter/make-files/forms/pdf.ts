import { breakLines, winAnsiHex } from "./win-ansi.ts";

export type Block = { tag: "H1" | "H2" | "H3" | "P"; text: string };
/** A part in one language; it starts on a new page. */
export type Part = { language: "fr" | "en"; blocks: readonly Block[] };

const PAGE = { width: 595, height: 842, margin: 60 };
const LOOK = {
  H1: { font: "F2", size: 18, lead: 24, before: 0 },
  H2: { font: "F2", size: 13, lead: 18, before: 10 },
  H3: { font: "F2", size: 11, lead: 15, before: 8 },
  P: { font: "F1", size: 11, lead: 15, before: 4 },
} as const;

type Marked = { tag: Block["tag"]; language: string; page: number; mark: number };
type Pages = { streams: string[]; marked: Marked[] };

/** A tagged PDF of plain text: title, language and headings are set, so that a screen reader can walk through it. */
export function makePdf(title: string, parts: readonly Part[]): Uint8Array {
  const pages: Pages = { streams: [], marked: [] };
  for (const part of parts) drawPart(pages, part);
  return assemble(title, parts[0]?.language ?? "fr", pages);
}

function drawPart({ streams, marked }: Pages, { language, blocks }: Part): void {
  let page = streams.push("") - 1;
  let y = PAGE.height - PAGE.margin;
  let mark = 0;
  for (const { tag, text } of blocks) {
    const { font, size, lead, before } = LOOK[tag];
    const lines = text.split("\n").flatMap((one) => breakLines(one, size, PAGE.width - 2 * PAGE.margin));
    if (y - before - lines.length * lead < PAGE.margin) {
      page = streams.push("") - 1;
      y = PAGE.height - PAGE.margin;
      mark = 0;
    }
    y -= before;
    const drawn = lines.map((line) => {
      y -= lead;
      return `BT /${font} ${size} Tf 1 0 0 1 ${PAGE.margin} ${y} Tm <${winAnsiHex(line)}> Tj ET`;
    });
    streams[page] += `/${tag} <</MCID ${mark}>> BDC\n${drawn.join("\n")}\nEMC\n`;
    marked.push({ tag, language, page, mark });
    mark += 1;
  }
}

function assemble(title: string, language: string, { streams, marked }: Pages): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  // Numbers of the objects are known beforehand: 1 catalogue, 2 pages, 3 fonts…, then two per page, the document, its parts.
  const document = 7 + 2 * streams.length;
  const first = { page: 7, element: document + 1 };
  const kids = streams.map((_, at) => `${first.page + 2 * at} 0 R`).join(" ");
  add(
    `<</Type/Catalog/Pages 2 0 R/Lang(${language})/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  add(`<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`);
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
  add(`<</Title<${utf16Hex(title)}>/CreationDate(D:20260101000000Z)>>`);
  const elements = marked.map((_, at) => `${first.element + at} 0 R`);
  const onPage = streams.map((_, page) => elements.filter((_one, at) => marked[at]?.page === page).join(" "));
  const numbers = onPage.map((refs, page) => `${page}[${refs}]`).join(" ");
  add(`<</Type/StructTreeRoot/K ${document} 0 R/ParentTree<</Nums[${numbers}]>>>>`);
  streams.forEach((stream, at) => {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${first.page + 2 * at + 1} 0 R/StructParents ${at}/Tabs/S>>`,
    );
    add(`<</Length ${stream.length}>>\nstream\n${stream}endstream`);
  });
  add(`<</Type/StructElem/S/Document/P 6 0 R/K[${elements.join(" ")}]>>`);
  for (const { tag, language: spoken, page, mark } of marked)
    add(`<</Type/StructElem/S/${tag}/P ${document} 0 R/Lang(${spoken})/Pg ${first.page + 2 * page} 0 R/K ${mark}>>`);
  return new TextEncoder().encode(withTable(objects));
}

function withTable(objects: readonly string[]): string {
  let text = "%PDF-1.7\n";
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<</Size ${size}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}

function utf16Hex(text: string): string {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return `feff${units.join("")}`;
}
