import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page } from "../render/page.ts";
import { drawLine } from "../render/shapes.ts";
import { blockHeight, fitText, plain, type Span } from "../render/text.ts";
import { drawBrand } from "./brand.ts";

const HEIGHT = 24;
const BRAND_HEIGHT = 22.5;

/** Mark, title and, on the right, one or two lines; a rule under them. Returns the y below the rule. */
export function drawHead(page: Page, title: string, right: readonly Span[]): number {
  const x = drawBrand(page, { x: MARGIN.left, y: MARGIN.top, height: BRAND_HEIGHT }) + 11;
  const name = fitText(page.fonts, plain(title, "bold"), { width: 250, size: 19.5, maxLines: 1 });
  drawBlock(page, name, { x, y: MARGIN.top + (HEIGHT - blockHeight(name)) / 2, role: "H1" });
  const nameEnd = x + (name.lines[0]?.width ?? 0) + 16;
  const width = MARGIN.left + CONTENT_WIDTH - nameEnd;
  const side = fitText(page.fonts, right, {
    width,
    size: 11,
    minSize: 8,
    height: HEIGHT + 6,
    leading: 1.3,
  });
  drawBlock(page, side, { x: nameEnd, y: MARGIN.top + (HEIGHT - blockHeight(side)) / 2, width, align: "right" });
  const y = MARGIN.top + HEIGHT + 8;
  drawLine(page, { x: MARGIN.left, y }, { x: MARGIN.left + CONTENT_WIDTH, y }, { weight: 1.5 });
  return y;
}
