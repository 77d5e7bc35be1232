import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page } from "../render/page.ts";
import { drawPicture, type GreyPng, sizeOf } from "../render/picture.ts";
import { drawBox } from "../render/shapes.ts";
import { fitText, rich } from "../render/text.ts";

const ACROSS = 3;
const GAP = 18;
const WIDTH = (CONTENT_WIDTH - GAP * (ACROSS - 1)) / ACROSS;
const CAPTION = { width: WIDTH, size: 10, minSize: 8, leading: 1.25, height: 38 };

/** Our own pages with what to do there, three in a row; the words under each are its figure's, for who does not see it. */
export function drawScreens(
  page: Page,
  y: number,
  screens: readonly { picture: GreyPng; caption: string }[],
  bottom: number,
): void {
  const rows = Math.ceil(screens.length / ACROSS);
  const rowHeight = (bottom - y) / rows;
  for (const [place, { picture, caption }] of screens.entries()) {
    const x = MARGIN.left + (place % ACROSS) * (WIDTH + GAP);
    const top = y + Math.floor(place / ACROSS) * rowHeight;
    const words = fitText(page.fonts, rich(caption), CAPTION);
    const below = drawBlock(page, words, { x, y: top + 4 });
    const room = rowHeight - CAPTION.height - 12;
    const { width, height } = sizeOf(picture);
    const scale = Math.min(WIDTH / width, room / height);
    const box = { x, y: Math.max(below, top + CAPTION.height + 4), width: width * scale, height: height * scale };
    drawPicture(page, picture, box, caption.replaceAll("**", ""));
    drawBox(page, box, { weight: 0.75, ink: 0.5 });
  }
}
