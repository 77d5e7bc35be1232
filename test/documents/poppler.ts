import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One rendered page: one byte a pixel, 0 black to 255 white, row by row. `coloured` counts pixels that are not grey. */
export type Picture = { width: number; height: number; grey: Uint8Array; coloured: number; pixelsPerPoint: number };

/** Extraction and rendering are only as good as a real reader's: without poppler these tests must fail, not pass. */
function poppler(
  tool: "pdftoppm" | "pdftotext" | "pdfinfo" | "pdffonts",
  args: readonly string[],
  cwd: string,
): string {
  const run = spawnSync(tool, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.error) throw new Error(`${tool} is needed by the document tests: install the package poppler-utils`);
  if (run.status !== 0 || run.stderr !== "") throw new Error(`${tool} complains: ${run.stderr}`);
  return run.stdout;
}

function withFile<T>(pdf: Uint8Array, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "vigie-document-"));
  try {
    writeFileSync(join(folder, "document.pdf"), pdf);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, as a reader's search finds it, spaces and line ends folded to one space. */
export function textOfPages(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (folder) => poppler("pdftotext", ["-layout", "document.pdf", "-"], folder));
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, " "));
}

export function infoOf(pdf: Uint8Array): Map<string, string> {
  const text = withFile(pdf, (folder) => poppler("pdfinfo", ["-isodates", "document.pdf"], folder));
  return new Map(text.split("\n").map((line) => [line.split(":")[0] ?? "", line.replace(/^[^:]*:\s*/, "")]));
}

/** The tree that a screen reader follows, one element or text a line, indented by two spaces a level. */
export function structureOf(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (folder) => poppler("pdfinfo", ["-struct-text", "document.pdf"], folder));
  return text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== '""');
}

export type FontSeen = { name: string; embedded: boolean; subset: boolean; searchable: boolean };

export function fontsOf(pdf: Uint8Array): FontSeen[] {
  const lines = withFile(pdf, (folder) => poppler("pdffonts", ["document.pdf"], folder)).split("\n");
  return lines.slice(2).flatMap((line) => {
    const [name = "", ...rest] = line.trim().split(/\s+/);
    const [embedded, subset, searchable] = rest.slice(-5, -2).map((word) => word === "yes");
    return name === "" ? [] : [{ name, embedded: !!embedded, subset: !!subset, searchable: !!searchable }];
  });
}

/** Every word of every page with its box, in points from the top left of its page. */
export type Word = { page: number; text: string; left: number; top: number; right: number; bottom: number };

export function wordsOf(pdf: Uint8Array): Word[] {
  const html = withFile(pdf, (folder) => poppler("pdftotext", ["-bbox", "document.pdf", "-"], folder));
  return html
    .split("<page ")
    .slice(1)
    .flatMap((page, rank) =>
      Array.from(
        page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
        ([, left, top, right, bottom, text = ""]) => ({
          page: rank + 1,
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}

export function picturesOf(pdf: Uint8Array, dpi = 60): Picture[] {
  return withFile(pdf, (folder) => {
    poppler("pdftoppm", ["-r", String(dpi), "document.pdf", "page"], folder);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".ppm"))
      .sort()
      .map((name) => readPpm(readFileSync(join(folder, name)), dpi));
  });
}

function readPpm(bytes: Buffer, dpi: number): Picture {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (head === null) throw new Error("not a PPM picture");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = bytes.subarray(head[0].length);
  const grey = new Uint8Array(width * height);
  let coloured = 0;
  for (let index = 0; index < grey.length; index += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index * 3, index * 3 + 3);
    grey[index] = green;
    if (red !== green || green !== blue) coloured += 1;
  }
  return { width, height, grey, coloured, pixelsPerPoint: dpi / 72 };
}

/** Ink in a box given in points from the top left: 0 for blank paper, 1 for solid black. */
export function inkIn(picture: Picture, box: { x: number; y: number; width: number; height: number }): number {
  const scale = picture.pixelsPerPoint;
  const [left, right] = [Math.round(box.x * scale), Math.round((box.x + box.width) * scale)];
  const [top, bottom] = [Math.round(box.y * scale), Math.round((box.y + box.height) * scale)];
  let ink = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) ink += 255 - (picture.grey[y * picture.width + x] ?? 255);
  }
  return ink / (255 * Math.max(1, (right - left) * (bottom - top)));
}
