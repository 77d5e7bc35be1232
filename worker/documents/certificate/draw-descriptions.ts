import { drawBrand } from "../frame/brand.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { Ink } from "../render/ink.ts";
import { MARGIN, type Page, tagged } from "../render/page.ts";
import { drawLine } from "../render/shapes.ts";
import { blockHeight, fitText, plain } from "../render/text.ts";
import { ACCENT, drawSquares, LEFT, RIGHT, RULE, SOFT, SQUARES_WIDTH, WIDTH } from "./look.ts";
import { bandOf, type Certificate, type Descriptions, DOMAINS } from "./model.ts";
import type { Words } from "./words.ts";

const HEAD = 17;
const ROW = 24.6;
const NAMES = 243;
const LEVELS = 172;
const WORDS_X = LEFT + NAMES + LEVELS;

type Text = { text: string; face?: "regular" | "bold"; size?: number; height?: number; ink?: Ink };

/** The second page: each competence with its level in a word, and what a person of that level can do. */
export function drawDescriptions(page: Page, one: Certificate, words: Words, descriptions: Descriptions): void {
  drawBrand(page, { x: LEFT, y: MARGIN.top - 3, height: 24, ink: ACCENT });
  const title = fitText(page.fonts, plain(words.competences, "bold"), { width: 300, size: 17, maxLines: 1 });
  drawBlock(page, title, { x: LEFT + 92, y: MARGIN.top, role: "H2" });
  const whose = fitText(page.fonts, plain(words.competencesOf(`${one.firstName} ${one.lastName}`, one.code)), {
    width: WIDTH - 330,
    size: 11,
    minSize: 7,
    height: 28,
  });
  const y = MARGIN.top + 11 - blockHeight(whose) / 2;
  drawBlock(page, whose, { x: LEFT + 330, y, width: WIDTH - 330, align: "right" });
  const top = MARGIN.top + 30;
  drawLine(page, { x: LEFT, y: top }, { x: RIGHT, y: top }, { weight: 1.5, ink: ACCENT });
  tagged(page, "Table", () => drawRows(page, top + 4, one, words, descriptions));
}

function drawRows(page: Page, top: number, one: Certificate, words: Words, descriptions: Descriptions): void {
  const [names = "", levels = "", what = ""] = words.columns;
  const head = { face: "regular", size: 9, height: HEAD, ink: SOFT } as const;
  tagged(page, "TR", () => {
    drawCell(page, "TH", { x: LEFT, y: top, width: NAMES }, { text: names, ...head });
    drawCell(page, "TH", { x: LEFT + NAMES, y: top, width: LEVELS }, { text: levels, ...head });
    drawCell(page, "TH", { x: WORDS_X, y: top, width: RIGHT - WORDS_X }, { text: what, ...head });
  });
  let y = top + HEAD - 2;
  for (const { code, competences } of DOMAINS) {
    const domain = { text: `${code}   ${words.domains[code] ?? ""}`, face: "bold", size: 10.5, height: HEAD } as const;
    const at = y;
    tagged(page, "TR", () => drawCell(page, "TH", { x: LEFT, y: at, width: WIDTH }, domain));
    y += HEAD;
    drawLine(page, { x: LEFT, y }, { x: RIGHT, y }, { weight: 0.9 });
    for (const competence of competences) {
      drawCompetence(page, y, competence, one.levels[competence] ?? null, words, descriptions);
      y += ROW;
      drawLine(page, { x: LEFT, y }, { x: RIGHT, y }, { weight: 0.6, ink: RULE });
    }
    y += 3;
  }
}

function drawCompetence(
  page: Page,
  y: number,
  code: string,
  level: number | null,
  words: Words,
  descriptions: Descriptions,
): void {
  const name = `${code}   ${words.names[code] ?? ""}`;
  const word = level === null ? "–" : (words.levelNames[level] ?? "");
  const squares = LEFT + NAMES;
  tagged(page, "TR", () => {
    drawCell(page, "TD", { x: LEFT, y, width: NAMES - 10 }, { text: name, size: 9.5 });
    drawSquares(page, { x: squares, y: y + (ROW - 9.5) / 2 }, level ?? 0);
    drawCell(
      page,
      "TD",
      { x: squares + SQUARES_WIDTH + 4, y, width: LEVELS - SQUARES_WIDTH - 8 },
      { text: word, face: "bold", size: 9.25 },
    );
    drawCell(
      page,
      "TD",
      { x: WORDS_X, y, width: RIGHT - WORDS_X },
      { text: whatTheyDo(code, level, words, descriptions), size: 9.25, ink: level === null ? SOFT : 0 },
    );
  });
}

function whatTheyDo(code: string, level: number | null, words: Words, descriptions: Descriptions): string {
  if (level === null) return words.notMeasured;
  const band = bandOf(level);
  return band === null ? words.notReached : (descriptions[code]?.[band] ?? "");
}

/** Two lines at most, smaller if they must be, in the middle of the row. */
function drawCell(
  page: Page,
  role: "TH" | "TD",
  box: { x: number; y: number; width: number },
  { text, face = "regular", size = 10, height = ROW, ink = 0 }: Text,
): void {
  const block = fitText(page.fonts, plain(text, face), {
    width: box.width,
    size,
    minSize: 7.5,
    leading: 1.15,
    height: height - 1,
  });
  drawBlock(page, block, { x: box.x, y: box.y + (height - blockHeight(block)) / 2, ink, role });
}
