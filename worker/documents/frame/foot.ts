import { drawBlock } from "../render/draw-block.ts";
import { A4, CONTENT_WIDTH, MARGIN, type Page, unsaid } from "../render/page.ts";
import { drawLine } from "../render/shapes.ts";
import { fitText, plain } from "../render/text.ts";

const SIZE = 9;
const HEIGHT = 18;

/** The top of the foot: nothing else may be drawn below it. */
export const FOOT_TOP = A4.height - MARGIN.bottom - HEIGHT;

/** A thin rule, one text on the left and one on the right. Page furniture: no screen reader says it. */
export function drawFoot(page: Page, left: string, right: string): void {
  unsaid(page, () => drawFurniture(page, left, right));
}

function drawFurniture(page: Page, left: string, right: string): void {
  const x = MARGIN.left;
  drawLine(page, { x, y: FOOT_TOP }, { x: x + CONTENT_WIDTH, y: FOOT_TOP }, { weight: 0.75, ink: 0.5 });
  const half = CONTENT_WIDTH / 2;
  const y = FOOT_TOP + 6;
  drawBlock(page, fitText(page.fonts, plain(left), { width: half, size: SIZE, maxLines: 1 }), { x, y });
  const end = fitText(page.fonts, plain(right), { width: half, size: SIZE, maxLines: 1 });
  drawBlock(page, end, { x: x + half, y, width: half, align: "right" });
}
