import * as pdf from "@cantoo/pdf-lib";
import { embedFonts, type FontBytes, type Fonts } from "./fonts.ts";
import { toRuns, widthOfRun } from "./runs.ts";
import { blockHeight, type TextBlock } from "./text.ts";

/** A4 portrait, in points; every position in `render` is counted from the top left corner. */
export const A4 = { width: 595.28, height: 841.89 };

/** Where the ink may go. Sides 12.7 mm, top 10.6 mm, bottom 8.5 mm: inside what school laser printers reach. */
export const MARGIN = { left: 36, right: 36, top: 30, bottom: 24 };
export const CONTENT_WIDTH = A4.width - MARGIN.left - MARGIN.right;

export type DocumentInfo = {
  title: string;
  author: string;
  /** BCP 47, told to screen readers. */
  language: string;
  /** Milliseconds since 1970; the two metadata dates. */
  writtenAt: number;
};

export type Page = { readonly sheet: pdf.PDFPage; readonly fonts: Fonts; readonly keys: Map<pdf.PDFFont, pdf.PDFName> };
export type Writer = { readonly fonts: Fonts; addPage(): Page; bytes(): Promise<Uint8Array> };
export type Box = { x: number; y: number; width: number; height: number };

/** 0 is black, 1 is white: there is no colour on our paper. */
export type Grey = number;

export async function openWriter(info: DocumentInfo, fontBytes: FontBytes): Promise<Writer> {
  const document = await pdf.PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(document, fontBytes);
  const date = new Date(info.writtenAt);
  document.setTitle(info.title, { showInWindowTitleBar: true });
  document.setAuthor(info.author);
  document.setLanguage(info.language);
  document.setProducer("Vigie");
  document.setCreator("Vigie");
  document.setCreationDate(date);
  document.setModificationDate(date);
  return {
    fonts,
    addPage: () => ({ sheet: document.addPage([A4.width, A4.height]), fonts, keys: new Map() }),
    bytes: () => document.save(),
  };
}

export type Align = "left" | "right" | "centre";

/** Draws the lines from `y` down; each line's capitals stand in the middle of its height. */
export function drawBlock(
  page: Page,
  block: TextBlock,
  at: { x: number; y: number; width?: number; align?: Align; grey?: Grey },
): number {
  block.lines.forEach((line, index) => {
    const middle = at.y + (index + 0.5) * block.leading * block.size;
    const slack = (at.width ?? line.width) - line.width;
    let x = at.x + (at.align === "right" ? slack : at.align === "centre" ? slack / 2 : 0);
    for (const span of line.spans) {
      for (const run of toRuns(page.fonts, span.text, span.face)) {
        // The fallback has one weight: a thin outline in the same grey makes its bold.
        const outline = span.face === "bold" && run.font === page.fonts.fallback ? block.size * 0.035 : 0;
        showRun(page, run, { x, y: middle + CAPITAL_HALF * block.size, size: block.size, grey: at.grey ?? 0, outline });
        x += widthOfRun(run) * block.size;
      }
    }
  });
  return at.y + blockHeight(block);
}

/** Half the height of Atkinson's capitals (668/1000). */
const CAPITAL_HALF = 0.334;

function showRun(
  page: Page,
  run: { text: string; font: pdf.PDFFont },
  at: { x: number; y: number; size: number; grey: Grey; outline: number },
): void {
  // One resource name per font and page: the library's own drawText adds a new one at each call.
  const key = page.keys.get(run.font) ?? page.sheet.node.newFontDictionary(run.font.name, run.font.ref);
  page.keys.set(run.font, key);
  const operators = [pdf.beginText(), pdf.setFontAndSize(key, at.size), pdf.setFillingGrayscaleColor(at.grey)];
  if (at.outline > 0) {
    operators.push(
      pdf.setStrokingGrayscaleColor(at.grey),
      pdf.setLineWidth(at.outline),
      pdf.setTextRenderingMode(pdf.TextRenderingMode.FillAndOutline),
    );
  } else operators.push(pdf.setTextRenderingMode(pdf.TextRenderingMode.Fill));
  operators.push(
    pdf.setTextMatrix(1, 0, 0, 1, at.x, A4.height - at.y),
    pdf.showText(run.font.encodeText(run.text)),
    pdf.endText(),
  );
  page.sheet.pushOperators(...operators);
}

export function drawLine(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  pen: { weight: number; grey?: Grey },
): void {
  page.sheet.pushOperators(
    pdf.setStrokingGrayscaleColor(pen.grey ?? 0),
    pdf.setLineWidth(pen.weight),
    pdf.moveTo(from.x, A4.height - from.y),
    pdf.lineTo(to.x, A4.height - to.y),
    pdf.stroke(),
  );
}

/** The outline is centred on the box's edge. */
export function drawBox(page: Page, box: Box, pen: { weight: number; grey?: Grey }): void {
  page.sheet.pushOperators(
    pdf.setStrokingGrayscaleColor(pen.grey ?? 0),
    pdf.setLineWidth(pen.weight),
    pdf.rectangle(box.x, A4.height - box.y - box.height, box.width, box.height),
    pdf.stroke(),
  );
}

export function fillBoxes(page: Page, boxes: readonly Box[], grey: Grey = 0): void {
  page.sheet.pushOperators(
    pdf.setFillingGrayscaleColor(grey),
    ...boxes.map((box) => pdf.rectangle(box.x, A4.height - box.y - box.height, box.width, box.height)),
    pdf.fill(),
  );
}

/** An SVG path in black, its origin at (x, y): filled, or stroked when `weight` (in the path's units) is given. */
export function drawPath(page: Page, path: string, at: { x: number; y: number; scale: number; weight?: number }): void {
  const black = pdf.grayscale(0);
  const paint = at.weight === undefined ? { color: black } : { borderColor: black, borderWidth: at.weight };
  page.sheet.drawSvgPath(path, { x: at.x, y: A4.height - at.y, scale: at.scale, ...paint });
}

export function drawDisc(page: Page, at: { x: number; y: number; radius: number }): void {
  page.sheet.drawCircle({ x: at.x, y: A4.height - at.y, size: at.radius, color: pdf.grayscale(0) });
}
