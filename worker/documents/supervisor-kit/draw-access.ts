import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page } from "../render/page.ts";
import { drawQr } from "../render/qr.ts";
import { blockHeight, fitText, plain, rich, type Span } from "../render/text.ts";
import { type SupervisorKit, superviseAddress, superviseUrl } from "./model.ts";
import type { WORDS } from "./words.ts";

const SIZE = 92;
const QUIET = 12;

/** The QR code, and beside it how to come in without a camera. */
export function drawAccess(page: Page, y: number, kit: SupervisorKit, words: (typeof WORDS)["fr"]): number {
  drawQr(page, superviseUrl(kit), { x: MARGIN.left + 4, y, size: SIZE });
  const x = MARGIN.left + 4 + SIZE + QUIET + 8;
  const lineBreak: Span = { text: "\n", face: "regular" };
  const spans = [
    ...plain(words.device, "bold"),
    lineBreak,
    ...rich(words.open(superviseAddress(kit))),
    lineBreak,
    ...rich(words.signIn),
  ];
  const width = MARGIN.left + CONTENT_WIDTH - x;
  const block = fitText(page.fonts, spans, { width, size: 11.5, minSize: 8, leading: 1.45, height: SIZE + QUIET });
  drawBlock(page, block, { x, y: y + (SIZE - blockHeight(block)) / 2 });
  return y + SIZE;
}
