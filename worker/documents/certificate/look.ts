import type { Ink } from "../render/ink.ts";
import { A4, type Page } from "../render/page.ts";
import { drawBox, fillBoxes } from "../render/shapes.ts";

export const LEFT = 38;
export const WIDTH = A4.height - 2 * LEFT;
export const RIGHT = LEFT + WIDTH;
/** The petrol of the screens (#0B5566): three quarters black on a grey printer. */
export const ACCENT: Ink = [11 / 255, 85 / 255, 102 / 255];
/** #45565D */
export const SOFT: Ink = [69 / 255, 86 / 255, 93 / 255];
/** #66767C, edges of squares */
export const EDGE: Ink = [102 / 255, 118 / 255, 124 / 255];
/** #D2D7D2, thin rules */
export const RULE: Ink = [210 / 255, 215 / 255, 210 / 255];

const PITCH = 11.25;
const SIDE = 9.5;
const COUNT = 7;
export const SQUARES_WIDTH = PITCH * COUNT;

/** Seven squares, as many full as levels reached; the figure beside them says it too. */
export function drawSquares(page: Page, at: { x: number; y: number }, level: number): void {
  const boxes = Array.from({ length: COUNT }, (_, rank) => ({
    x: at.x + rank * PITCH,
    y: at.y,
    width: SIDE,
    height: SIDE,
  }));
  if (level > 0) fillBoxes(page, boxes.slice(0, level), ACCENT);
  for (const { x, y, width, height } of boxes.slice(level)) {
    drawBox(page, { x: x + 0.4, y: y + 0.4, width: width - 0.8, height: height - 0.8 }, { weight: 0.8, ink: EDGE });
  }
}
