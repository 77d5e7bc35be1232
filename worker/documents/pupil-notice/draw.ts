import { dateAndTime, durationInWords } from "../civil-words.ts";
import { drawBrand } from "../frame/brand.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import type { Language, Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { A4, MARGIN, type Page, tagged } from "../render/page.ts";
import { drawBox, drawLine } from "../render/shapes.ts";
import { blockHeight, fitText, plain, rich, type TextBlock } from "../render/text.ts";
import { placeOf, typedAddress } from "../session-facts.ts";
import type { PupilNotice } from "./model.ts";
import { WORDS } from "./words.ts";

const X = MARGIN.left;
/** Landscape: what is as wide as the page is high. */
const WIDTH = A4.height - MARGIN.left - MARGIN.right;
const BOTTOM = A4.width - MARGIN.bottom;
const SIDE = 190;
const GAP = 26;
const INDENT = 30;

/** One landscape page for the projector, or the wall: how to enter, and what to do when something happens. */
export function drawPupilNotice(notice: PupilNotice, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = pupilNoticePart(notice, printing);
  return printParts({ title: part.title, author: notice.establishment.name }, [part], printing, fonts);
}

export function pupilNoticePart(notice: PupilNotice, { language }: Printing): Part {
  return {
    title: `${WORDS[language].document}, session ${notice.sessionNumber}`,
    add: (writer) => drawPage(writer.addPage("landscape"), notice, language),
  };
}

function drawPage(page: Page, notice: PupilNotice, language: Language): void {
  const words = WORDS[language];
  const top = drawTop(page, notice, language);
  const facts = {
    address: typedAddress(notice.origin),
    number: notice.sessionNumber,
    length: durationInWords(notice.baseSeconds, language),
  };
  const lists = [
    { heading: words.before, lines: words.steps(facts) },
    { heading: words.during, lines: words.rules(facts) },
  ];
  const width = WIDTH - SIDE - GAP;
  const blocks = fitLists(page, lists, width, BOTTOM - top);
  let y = top;
  for (const { heading, lines, isNumbered } of blocks) {
    y = drawBlock(page, heading, { x: X, y, role: "H2" }) + 4;
    y = drawLines(page, y, lines, isNumbered) + 8;
  }
  drawCodes(page, { x: X + width + GAP, y: top }, notice, language);
}

type Fitted = { heading: TextBlock; lines: TextBlock[]; isNumbered: boolean };
const LINE_GAP = 7;

/** The largest letters with which both lists stand on the page. */
function fitLists(
  page: Page,
  lists: readonly { heading: string; lines: readonly string[] }[],
  width: number,
  height: number,
): Fitted[] {
  for (let size = 21; ; size -= 0.5) {
    const fitted = lists.map(({ heading, lines }, rank) => ({
      heading: fitText(page.fonts, plain(heading, "bold"), { width, size: size + 3, maxLines: 1 }),
      lines: lines.map((line) => fitText(page.fonts, rich(line), { width: width - INDENT, size, minSize: 8 })),
      isNumbered: rank === 0,
    }));
    const taken = fitted.reduce(
      (sum, { heading, lines }) =>
        sum + blockHeight(heading) + 12 + lines.reduce((all, line) => all + blockHeight(line) + LINE_GAP, 0),
      0,
    );
    if (taken <= height || size <= 9) return fitted;
  }
}

function drawLines(page: Page, top: number, lines: readonly TextBlock[], isNumbered: boolean): number {
  return tagged(page, "L", () => {
    let y = top;
    for (const [rank, line] of lines.entries()) {
      const label = isNumbered ? `${rank + 1}` : "–";
      const mark = fitText(page.fonts, plain(label, "bold"), { width: INDENT, size: line.size });
      const at = y;
      y = tagged(page, "LI", () => {
        drawBlock(page, mark, { x: X, y: at, role: "Lbl" });
        return drawBlock(page, line, { x: X + INDENT, y: at, role: "LBody" }) + LINE_GAP;
      });
    }
    return y;
  });
}

/** The number that everybody types, very large; the access code is only ever on the board. */
function drawCodes(page: Page, at: { x: number; y: number }, notice: PupilNotice, language: Language): void {
  const words = WORDS[language];
  const boxes = [
    { label: words.session, value: plain(String(notice.sessionNumber), "mono"), size: 44, height: 120 },
    { label: words.code, value: plain(words.board, "bold"), size: 24, height: 150 },
  ];
  let y = at.y;
  for (const { label, value, size, height } of boxes) {
    drawBox(page, { x: at.x, y, width: SIDE, height }, { weight: 1.5 });
    const inner = { x: at.x + 12, width: SIDE - 24 };
    const title = fitText(page.fonts, plain(label, "bold"), { width: inner.width, size: 15, maxLines: 1 });
    const text = fitText(page.fonts, value, { width: inner.width, size, minSize: 10, maxLines: 1 });
    const top = y;
    tagged(page, "P", () => {
      drawBlock(page, title, { x: inner.x, y: top + 10, role: null });
      const middle = top + 10 + blockHeight(title) + (height - 10 - blockHeight(title) - blockHeight(text)) / 2;
      drawBlock(page, text, { ...inner, y: middle, align: "centre", role: null });
    });
    y += height + 14;
  }
}

function drawTop(page: Page, notice: PupilNotice, language: Language): number {
  const words = WORDS[language];
  const x = drawBrand(page, { x: X, y: MARGIN.top, height: 30 }) + 14;
  const title = fitText(page.fonts, plain(words.title, "bold"), { width: 260, size: 26, maxLines: 1 });
  drawBlock(page, title, { x, y: MARGIN.top - 1, role: "H1" });
  const from = x + (title.lines[0]?.width ?? 0) + 20;
  const width = X + WIDTH - from;
  const text = plain(`${dateAndTime(notice.date, notice.time, language)}\n${placeOf(notice)}`);
  const side = fitText(page.fonts, text, { width, size: 13, minSize: 8, height: 34 });
  drawBlock(page, side, { x: from, y: MARGIN.top - 1, width, align: "right" });
  const y = MARGIN.top + 40;
  drawLine(page, { x: X, y }, { x: X + WIDTH, y }, { weight: 1.5 });
  return y + 14;
}
