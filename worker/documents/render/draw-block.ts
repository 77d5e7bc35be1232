import * as pdf from "@cantoo/pdf-lib";
import { glyphsOf } from "./fonts.ts";
import { fillWith, type Ink, strokeWith } from "./ink.ts";
import { type Page, push } from "./page.ts";
import { toRuns, widthOfRun } from "./runs.ts";
import type { Role } from "./structure.ts";
import { blockHeight, type TextBlock } from "./text.ts";

export type Align = "left" | "right" | "centre";

/**
 * Draws the lines from `y` down; each line's capitals stand in the middle of its height. `role`: a P unless said,
 * null for a part of the element that is open.
 */
export function drawBlock(
  page: Page,
  block: TextBlock,
  at: { x: number; y: number; width?: number; align?: Align; ink?: Ink; role?: Role | null },
): number {
  const operators: pdf.PDFOperator[] = [];
  block.lines.forEach((line, index) => {
    const middle = at.y + (index + 0.5) * block.leading * block.size;
    const slack = (at.width ?? line.width) - line.width;
    let x = at.x + (at.align === "right" ? slack : at.align === "centre" ? slack / 2 : 0);
    for (const span of line.spans) {
      for (const run of toRuns(page.fonts, span.text, span.face)) {
        // The fallback has one weight: a thin outline in the same ink makes its bold.
        const outline = span.face === "bold" && run.font === page.fonts.fallback ? block.size * 0.035 : 0;
        const y = middle + CAPITAL_HALF * block.size;
        operators.push(...showRun(page, run, { x, y, size: block.size, ink: at.ink ?? 0, outline }));
        x += widthOfRun(page.fonts, run) * block.size;
      }
    }
    // The space between two lines is not seen; without it a search or a screen reader runs their words together.
    const space = index < block.lines.length - 1 && !line.isCut ? toRuns(page.fonts, " ", "regular")[0] : undefined;
    if (space !== undefined) {
      const y = middle + CAPITAL_HALF * block.size;
      operators.push(...showRun(page, space, { x, y, size: block.size, ink: at.ink ?? 0, outline: 0 }));
    }
  });
  if (operators.length > 0) push(page, at.role === undefined ? "P" : at.role, operators);
  return at.y + blockHeight(block);
}

/** Half the height of Atkinson's capitals (668/1000). */
const CAPITAL_HALF = 0.334;

function showRun(
  page: Page,
  run: { text: string; font: pdf.PDFFont },
  at: { x: number; y: number; size: number; ink: Ink; outline: number },
): pdf.PDFOperator[] {
  // One resource name per font and page: the library's own drawText adds a new one at each call.
  const key = page.keys.get(run.font) ?? page.sheet.node.newFontDictionary(run.font.name, run.font.ref);
  page.keys.set(run.font, key);
  const operators = [pdf.beginText(), pdf.setFontAndSize(key, at.size), fillWith(at.ink)];
  if (at.outline > 0) {
    operators.push(
      strokeWith(at.ink),
      pdf.setLineWidth(at.outline),
      pdf.setTextRenderingMode(pdf.TextRenderingMode.FillAndOutline),
    );
  } else operators.push(pdf.setTextRenderingMode(pdf.TextRenderingMode.Fill));
  operators.push(
    pdf.setTextMatrix(1, 0, 0, 1, at.x, page.height - at.y),
    pdf.showText(glyphsOf(page.fonts, run.font, run.text)),
    pdf.endText(),
  );
  return operators;
}
