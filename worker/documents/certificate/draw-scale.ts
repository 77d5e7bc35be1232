import { drawBlock } from "../render/draw-block.ts";
import { type Page, tagged } from "../render/page.ts";
import { drawDisc, drawLine, drawPath } from "../render/shapes.ts";
import { fitText, plain } from "../render/text.ts";
import { ACCENT, EDGE, LEFT, SOFT, WIDTH } from "./look.ts";
import { BOUNDS, HIGHEST } from "./model.ts";
import type { Words } from "./words.ts";

const VEE = 9;

/** The score on the horizon, 0 to 895: a tick where each level begins, the V and the disc at the score. */
export function drawScale(page: Page, y: number, score: number, words: Words): void {
  const at = (value: number) => LEFT + (WIDTH * value) / HIGHEST;
  // The V stands inside the line at both of its ends.
  const x = Math.min(Math.max(at(score), LEFT + VEE), LEFT + WIDTH - VEE);
  tagged(
    page,
    "Figure",
    () => {
      drawLine(page, { x: LEFT, y }, { x: x - VEE, y }, { weight: 2.2, ink: ACCENT });
      drawLine(page, { x: x + VEE, y }, { x: LEFT + WIDTH, y }, { weight: 1.4, ink: EDGE });
      drawPath(page, "M-9 0h1.5L0 9 7.5 0H9", { x, y, scale: 1, weight: 1.9, ink: ACCENT });
      drawDisc(page, { x, y: y - 7.5, radius: 5.6, ink: ACCENT });
      for (const bound of BOUNDS) {
        const tick = at(bound);
        if (Math.abs(tick - x) > VEE)
          drawLine(page, { x: tick, y: y - 4 }, { x: tick, y: y + 4 }, { weight: 0.8, ink: SOFT });
      }
      for (const [rank, bound] of BOUNDS.entries()) {
        const next = BOUNDS[rank + 1] ?? HIGHEST;
        const isOwn = score >= bound && (score < next || rank === BOUNDS.length - 1);
        const name = words.levelNames[rank + 1] ?? "";
        const label = fitText(page.fonts, plain(name, isOwn ? "bold" : "regular"), {
          width: at(next) - at(bound) - 3,
          size: 9.5,
          minSize: 7.5,
        });
        drawBlock(page, label, {
          x: at(bound),
          y: y + 11,
          width: at(next) - at(bound),
          align: "centre",
          ink: isOwn ? 0 : SOFT,
          role: null,
        });
      }
    },
    { alt: words.scale(score) },
  );
}
