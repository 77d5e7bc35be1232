import { dateAndTime, dateInFigures, durationInWords } from "../civil-words.ts";
import { drawBrand } from "../frame/brand.ts";
import { drawFacts } from "../frame/facts.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import type { Language, Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { A4, CONTENT_WIDTH, MARGIN, type Page, tagged, type Writer } from "../render/page.ts";
import { drawCutLine, drawLine } from "../render/shapes.ts";
import { fitText, plain, rich } from "../render/text.ts";
import { placeOf, typedAddress } from "../session-facts.ts";
import { type Convocations, type Summoned, toConvocationPages } from "./model.ts";
import { WORDS } from "./words.ts";

const X = MARGIN.left;
const HALF = A4.height / 2;

/** One convocation a candidate, two on an A4 page to cut in the middle (A5 each). */
export function drawConvocations(all: Convocations, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = convocationsPart(all, printing);
  return printParts({ title: part.title, author: all.establishment.name }, [part], printing, fonts);
}

export function convocationsPart(all: Convocations, { language }: Printing): Part {
  return {
    title: `${WORDS[language].all}, session ${all.sessionNumber}`,
    add: (writer) => addPages(writer, all, language),
  };
}

function addPages(writer: Writer, all: Convocations, language: Language): void {
  const pages = toConvocationPages(all.candidates);
  if (pages.length === 0) {
    const page = writer.addPage();
    const text = fitText(page.fonts, plain(WORDS[language].nobody), { width: CONTENT_WIDTH, size: 12 });
    drawBlock(page, text, { x: X, y: MARGIN.top, role: "H1" });
  }
  for (const halves of pages) {
    const page = writer.addPage();
    drawCutLine(page, { x: X, y: HALF }, { x: X + CONTENT_WIDTH, y: HALF });
    for (const [place, one] of halves.entries()) {
      tagged(page, "Sect", () => drawConvocation(page, MARGIN.top + place * HALF, one, all, language));
    }
  }
}

function drawConvocation(page: Page, top: number, one: Summoned, all: Convocations, language: Language): void {
  const words = WORDS[language];
  let y = drawTop(page, top, all, language);
  const name = [...plain(one.lastName.toLocaleUpperCase("fr"), "bold"), ...plain(` ${one.firstName}`, "bold")];
  y = drawBlock(page, fitText(page.fonts, name, { width: CONTENT_WIDTH, size: 19, minSize: 11, height: 48 }), {
    x: X,
    y: y + 12,
  });
  const identity = [one.className?.replaceAll(" ", "\u00A0") ?? "", words.born(dateInFigures(one.birthDate))];
  const known = identity.filter((text) => text !== "").join(" · ");
  y = drawBlock(page, fitText(page.fonts, plain(known), { width: CONTENT_WIDTH, size: 11 }), { x: X, y });
  const [wide, rest] = [262, CONTENT_WIDTH - 262];
  y = drawFacts(page, { x: X, y: y + 14 }, [
    { label: words.dateAndTime, value: dateAndTime(all.date, all.time, language), width: wide },
    { label: words.place, value: placeOf(all), width: rest },
  ]);
  const { username } = one;
  y = drawFacts(page, { x: X, y: y + 9 }, [
    { label: words.length, value: durationInWords(one.seconds, language), width: wide / 2 },
    { label: words.session, value: String(all.sessionNumber), width: wide / 2 },
    ...(username === null ? [] : [{ label: words.username, value: username, width: rest }]),
  ]);
  const steps = words.steps(typedAddress(all.origin), one.className !== null || username !== null);
  y += 14;
  drawLine(page, { x: X, y }, { x: X + CONTENT_WIDTH, y }, { weight: 0.75, ink: 0.5 });
  const lines = [...steps.map(rich), plain(words.wrong)];
  tagged(page, "L", () => {
    y += 10;
    for (const spans of lines) {
      const text = fitText(page.fonts, spans, { width: CONTENT_WIDTH, size: 11.5, leading: 1.3 });
      const at = y;
      y = tagged(page, "LI", () => drawBlock(page, text, { x: X, y: at, role: "LBody" })) + 5;
    }
  });
}

function drawTop(page: Page, top: number, all: Convocations, language: Language): number {
  const words = WORDS[language];
  const x = drawBrand(page, { x: X, y: top, height: 22.5 }) + 11;
  const title = fitText(page.fonts, plain(words.title, "bold"), { width: 170, size: 19.5, maxLines: 1 });
  drawBlock(page, title, { x, y: top, role: "H1" });
  const from = x + (title.lines[0]?.width ?? 0) + 16;
  const width = X + CONTENT_WIDTH - from;
  const side = plain(`${words.test}\n${all.establishment.name}, ${all.establishment.uai}`);
  const block = fitText(page.fonts, side, { width, size: 10.5, minSize: 7.5, height: 30 });
  drawBlock(page, block, { x: from, y: top - 1, width, align: "right" });
  const y = top + 32;
  drawLine(page, { x: X, y }, { x: X + CONTENT_WIDTH, y }, { weight: 1.5 });
  return y;
}
