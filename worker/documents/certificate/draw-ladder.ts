import { drawBlock } from "../render/draw-block.ts";
import { type Page, tagged } from "../render/page.ts";
import { drawLine } from "../render/shapes.ts";
import { fitText, plain } from "../render/text.ts";
import { drawSquares, RULE, SOFT, SQUARES_WIDTH } from "./look.ts";
import { type Certificate, DOMAINS } from "./model.ts";
import type { Words } from "./words.ts";

const HEAD = 15;
const ROW = 16.4;
const GAP = 7;
const INDENT = 25;
const FIGURE = 16;

/** The profile: 16 rows in 5 domains, seven squares each, the figure at the end. */
export function drawLadder(
  page: Page,
  at: { x: number; y: number; width: number },
  { levels }: Pick<Certificate, "levels">,
  words: Words,
): void {
  const right = at.x + at.width;
  tagged(page, "Table", () => {
    let y = at.y;
    for (const { code, competences } of DOMAINS) {
      const top = y;
      tagged(page, "TR", () => {
        tagged(page, "TH", () => drawText(page, { x: at.x, y: top, width: INDENT }, code, "bold", HEAD));
        tagged(page, "TH", () => {
          const box = { x: at.x + INDENT, y: top, width: at.width - INDENT };
          drawText(page, box, words.domains[code] ?? "", "bold", HEAD);
        });
      });
      y += HEAD;
      drawLine(page, { x: at.x, y }, { x: right, y }, { weight: 0.9 });
      for (const competence of competences) {
        drawRow(page, { ...at, y }, competence, levels[competence] ?? null, words);
        y += ROW;
        drawLine(page, { x: at.x, y }, { x: right, y }, { weight: 0.6, ink: RULE });
      }
      y += GAP;
    }
  });
}

function drawRow(
  page: Page,
  at: { x: number; y: number; width: number },
  code: string,
  level: number | null,
  words: Words,
): void {
  const right = at.x + at.width;
  const squares = right - FIGURE - SQUARES_WIDTH;
  tagged(page, "TR", () => {
    tagged(page, "TD", () => drawText(page, { x: at.x, y: at.y, width: INDENT }, code, "regular", ROW, SOFT));
    tagged(page, "TD", () => {
      const box = { x: at.x + INDENT, y: at.y, width: squares - at.x - INDENT - 6 };
      drawText(page, box, words.names[code] ?? code, "regular", ROW);
    });
    drawSquares(page, { x: squares, y: at.y + (ROW - 9.5) / 2 }, level ?? 0);
    tagged(page, "TD", () => {
      const figure = fitText(page.fonts, plain(level === null ? "–" : String(level), "bold"), {
        width: FIGURE,
        size: 10,
      });
      drawBlock(page, figure, { x: right - FIGURE, y: at.y + 2, width: FIGURE, align: "right", role: null });
    });
  });
}

function drawText(
  page: Page,
  box: { x: number; y: number; width: number },
  text: string,
  face: "regular" | "bold",
  height: number,
  ink: typeof SOFT = 0,
): void {
  const block = fitText(page.fonts, plain(text, face), { width: box.width, size: 10, minSize: 8, maxLines: 1 });
  drawBlock(page, block, { x: box.x, y: box.y + (height - block.size * block.leading) / 2, ink, role: null });
}
