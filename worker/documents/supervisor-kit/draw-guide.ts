import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page, tagged } from "../render/page.ts";
import { drawBox, drawLine } from "../render/shapes.ts";
import { fitText, plain, rich } from "../render/text.ts";

const X = MARGIN.left;
const RIGHT = MARGIN.left + CONTENT_WIDTH;
const BODY = { size: 11, leading: 1.34 };
const RULE = { weight: 0.75, ink: 0.73 };

export function drawHeading(page: Page, y: number, text: string): number {
  const block = fitText(page.fonts, plain(text, "bold"), { width: CONTENT_WIDTH, size: 13.5, maxLines: 1 });
  return drawBlock(page, block, { x: X, y, role: "H2" }) + 1;
}

export function drawParagraph(page: Page, y: number, markup: string): number {
  return drawBlock(page, fitText(page.fonts, rich(markup), { width: CONTENT_WIDTH, ...BODY }), { x: X, y });
}

/** Numbered steps, a thin rule under each. */
export function drawSteps(page: Page, y: number, steps: readonly string[]): number {
  const indent = 22;
  return tagged(page, "L", () => {
    let top = y;
    for (const [index, step] of steps.entries()) {
      const number = fitText(page.fonts, plain(String(index + 1), "bold"), { width: indent, size: 13, leading: 1.1 });
      const text = fitText(page.fonts, rich(step), { width: CONTENT_WIDTH - indent, ...BODY });
      const y = top;
      top = tagged(page, "LI", () => {
        drawBlock(page, number, { x: X, y: y + 4.4, role: "Lbl" });
        return drawBlock(page, text, { x: X + indent, y: y + 4.5, role: "LBody" }) + 4.5;
      });
      drawLine(page, { x: X, y: top }, { x: RIGHT, y: top }, RULE);
    }
    return top;
  });
}

/** Codes and their meaning in two columns, read down the first one then the second. */
export function drawCodes(page: Page, y: number, codes: readonly (readonly [string, string])[]): number {
  const inColumn = Math.ceil(codes.length / 2);
  const gap = 18;
  const width = (CONTENT_WIDTH - gap) / 2;
  const height = 20;
  const indent = 30;
  tagged(page, "L", () => {
    for (const [index, [code, meaning]] of codes.entries()) {
      const x = X + (index < inColumn ? 0 : width + gap);
      const top = y + (index % inColumn) * height;
      const label = fitText(page.fonts, plain(code, "bold"), { width: indent, size: 10.25 });
      const room = { width: width - indent, size: 10.25, minSize: 8, maxLines: 1 };
      tagged(page, "LI", () => {
        drawBlock(page, label, { x, y: top + 3.6, role: "Lbl" });
        drawBlock(page, fitText(page.fonts, plain(meaning), room), { x: x + indent, y: top + 3.6, role: "LBody" });
      });
      drawLine(page, { x, y: top + height }, { x: x + width, y: top + height }, RULE);
    }
  });
  return y + inColumn * height;
}

/** What happens, in bold, and what to do about it. */
export function drawRemedies(page: Page, y: number, remedies: readonly (readonly [string, string])[]): number {
  const indent = 142;
  return tagged(page, "L", () => {
    let top = y;
    for (const [event, action] of remedies) {
      const name = fitText(page.fonts, plain(event, "bold"), { width: indent - 14, ...BODY });
      const text = fitText(page.fonts, rich(action), { width: CONTENT_WIDTH - indent, ...BODY });
      const y = top + 4.5;
      top = tagged(page, "LI", () => {
        const bottom = drawBlock(page, name, { x: X, y, role: "Lbl" });
        return Math.max(bottom, drawBlock(page, text, { x: X + indent, y, role: "LBody" })) + 4.5;
      });
      drawLine(page, { x: X, y: top }, { x: RIGHT, y: top }, RULE);
    }
    return top;
  });
}

/** Lines to tick off with a pen. */
export function drawTicks(page: Page, y: number, lines: readonly string[]): number {
  return tagged(page, "L", () => {
    let top = y;
    for (const line of lines) {
      drawBox(page, { x: X + 0.5, y: top + 2, width: 10, height: 10 }, { weight: 0.75 });
      const text = fitText(page.fonts, rich(line), { width: CONTENT_WIDTH - 22, ...BODY });
      const y = top;
      top = tagged(page, "LI", () => drawBlock(page, text, { x: X + 22, y, role: "LBody" })) + 4;
    }
    return top;
  });
}
