import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page } from "../render/page.ts";
import { drawBox } from "../render/shapes.ts";
import { fitText, type Span } from "../render/text.ts";

const GAP = 10;
const MOST_IN_A_ROW = 3;

/** Boxes to sign in, side by side, on two rows from the fourth on; all inside `height`. */
export function drawSignatures(page: Page, y: number, height: number, labels: readonly (readonly Span[])[]): void {
  const rows = labels.length > MOST_IN_A_ROW ? 2 : 1;
  const inRow = Math.ceil(labels.length / rows);
  const width = (CONTENT_WIDTH - GAP * (inRow - 1)) / inRow;
  const boxHeight = (height - GAP * 0.6 * (rows - 1)) / rows;
  for (const [index, label] of labels.entries()) {
    const box = {
      x: MARGIN.left + (index % inRow) * (width + GAP),
      y: y + Math.floor(index / inRow) * (boxHeight + GAP * 0.6),
      width,
      height: boxHeight,
    };
    drawBox(page, box, { weight: 0.75 });
    const text = fitText(page.fonts, label, {
      width: width - 14,
      size: 9.75,
      minSize: 7.5,
      maxLines: 2,
      height: Math.min(26, boxHeight - 5),
    });
    drawBlock(page, text, { x: box.x + 7, y: box.y + 3 });
  }
}
