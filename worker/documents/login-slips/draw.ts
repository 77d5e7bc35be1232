import { type Part, printParts } from "../frame/print-parts.ts";
import type { Language, Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { A4, type Box, CONTENT_WIDTH, MARGIN, type Page, tagged, unsaid, type Writer } from "../render/page.ts";
import { drawCutLine } from "../render/shapes.ts";
import { fitText, plain, type Span } from "../render/text.ts";
import { typedAddress } from "../session-facts.ts";
import { type LoginSlip, type LoginSlips, SLIPS_ACROSS, SLIPS_DOWN, toSlipPages } from "./model.ts";
import { WORDS } from "./words.ts";

const HEAD = 26;
const TOP = MARGIN.top + HEAD;
const WIDTH = CONTENT_WIDTH / SLIPS_ACROSS;
const HEIGHT = (A4.height - MARGIN.bottom - TOP) / SLIPS_DOWN;
const PADDING = { x: 12, y: 9 };
const LABEL_WIDTH = 68;
const LONGEST_IN_MONO = 24;

/** Slips to cut out and hand to each pupil of a class (A4 portrait, twelve a page). */
export function drawLoginSlips(slips: LoginSlips, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const words = WORDS[printing.language];
  const part: Part = {
    title: words.title(slips.className),
    add: (writer) => addPages(writer, slips, printing.language),
  };
  return printParts({ title: part.title, author: slips.establishment.name }, [part], printing, fonts);
}

function addPages(writer: Writer, all: LoginSlips, language: Language): void {
  const words = WORDS[language];
  const pages = toSlipPages(all.slips);
  for (const [index, slips] of pages.entries()) {
    const page = writer.addPage();
    const drawTop = () => drawTitle(page, all, language, words.page(index + 1, pages.length));
    if (index === 0) drawTop();
    else unsaid(page, drawTop);
    if (slips.length === 0) {
      const nobody = fitText(page.fonts, plain(words.nobody), { width: CONTENT_WIDTH, size: 12 });
      drawBlock(page, nobody, { x: MARGIN.left, y: TOP + 12 });
    }
    drawCuts(page, slips.length);
    for (const [place, slip] of slips.entries()) {
      const x = MARGIN.left + (place % SLIPS_ACROSS) * WIDTH;
      const y = TOP + Math.floor(place / SLIPS_ACROSS) * HEIGHT;
      tagged(page, "Sect", () => drawSlip(page, { x, y, width: WIDTH, height: HEIGHT }, slip, all, language));
    }
  }
}

function drawTitle(page: Page, all: LoginSlips, language: Language, pageText: string): void {
  const words = WORDS[language];
  const title = fitText(page.fonts, plain(words.title(all.className), "bold"), { width: 200, size: 12, maxLines: 1 });
  drawBlock(page, title, { x: MARGIN.left, y: MARGIN.top, role: "H1" });
  const x = MARGIN.left + (title.lines[0]?.width ?? 0) + 14;
  const width = MARGIN.left + CONTENT_WIDTH - x;
  const note = fitText(page.fonts, plain(`${words.handOut} ${pageText}`), { width, size: 9.5, maxLines: 1 });
  drawBlock(page, note, { x, y: MARGIN.top + 1.5, width, align: "right" });
}

/** Lines on every side of the slips that are there, none where the page is empty. */
function drawCuts(page: Page, count: number): void {
  const rows = Math.ceil(count / SLIPS_ACROSS);
  const right = MARGIN.left + CONTENT_WIDTH;
  for (let row = 0; row <= rows && rows > 0; row += 1) {
    drawCutLine(page, { x: MARGIN.left, y: TOP + row * HEIGHT }, { x: right, y: TOP + row * HEIGHT });
  }
  for (let column = 0; column <= SLIPS_ACROSS && rows > 0; column += 1) {
    const x = MARGIN.left + column * WIDTH;
    drawCutLine(page, { x, y: TOP }, { x, y: TOP + rows * HEIGHT });
  }
}

function drawSlip(page: Page, box: Box, slip: LoginSlip, all: LoginSlips, language: Language): void {
  const words = WORDS[language];
  const x = box.x + PADDING.x;
  const width = box.width - 2 * PADDING.x;
  const className = fitText(page.fonts, plain(slip.className.replaceAll(" ", "\u00A0")), {
    width: width / 3,
    size: 10,
    maxLines: 1,
  });
  const classWidth = className.lines[0]?.width ?? 0;
  const name = fitText(
    page.fonts,
    [...plain(slip.lastName.toLocaleUpperCase("fr"), "bold"), ...plain(` ${slip.firstName}`)],
    { width: width - classWidth - 10, size: 12, minSize: 8, height: 30 },
  );
  drawBlock(page, name, { x, y: box.y + PADDING.y });
  drawBlock(page, className, { x, y: box.y + PADDING.y + 1.5, width, align: "right" });
  const password = slip.oneTimePassword;
  // A long username in the narrower face keeps its size: it is copied letter by letter.
  const usernameFace = slip.username.length > LONGEST_IN_MONO ? "bold" : "mono";
  const lines: [string, Span[], number][] = [
    [words.address, plain(typedAddress(all.origin), "bold"), 10.5],
    [words.username, plain(slip.username, usernameFace), 13],
    [words.password, password === null ? plain(words.ownPassword) : plain(password, "mono"), password ? 13 : 10.5],
  ];
  let y = box.y + 41;
  for (const [label, value, size] of lines) {
    const name = fitText(page.fonts, plain(label), { width: LABEL_WIDTH, size: 9.5, maxLines: 1 });
    const text = fitText(page.fonts, value, { width: width - LABEL_WIDTH, size, minSize: 7, maxLines: 1 });
    const top = y;
    tagged(page, "P", () => {
      drawBlock(page, name, { x, y: top + 2.5, role: null });
      drawBlock(page, text, { x: x + LABEL_WIDTH, y: top + (17 - size * 1.25) / 2, role: null });
    });
    y += 18;
  }
  const note = password === null ? words.forgotten : words.once;
  drawBlock(page, fitText(page.fonts, plain(note), { width, size: 8.5, maxLines: 2 }), { x, y: y + 3 });
}
