import { dateInWords } from "../civil-words.ts";
import { drawBrand } from "../frame/brand.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import type { Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { MARGIN, type Page, tagged, type Writer } from "../render/page.ts";
import { drawQr } from "../render/qr.ts";
import { drawLine } from "../render/shapes.ts";
import { blockHeight, type Fit, fitText, plain } from "../render/text.ts";
import { EN } from "./descriptions-en.ts";
import { FR } from "./descriptions-fr.ts";
import { drawDescriptions } from "./draw-descriptions.ts";
import { drawLadder } from "./draw-ladder.ts";
import { drawScale } from "./draw-scale.ts";
import { ACCENT, EDGE, LEFT, RIGHT, SOFT } from "./look.ts";
import { bandOf, type Certificate, type Descriptions, hasLevel, type InLanguage } from "./model.ts";
import { WORDS } from "./words.ts";

const DESCRIPTIONS: InLanguage<Descriptions> = { fr: FR, en: EN };
const TOP = 124;
const FOOT = 503;
const COLUMN = 318;
const LADDER_X = LEFT + COLUMN + 41;
const QR = 60;

/** One certificate: its page, and the page of the competences when it names a level. Its credential is in the file. */
export function drawCertificate(one: Certificate, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = certificatePart(one, printing);
  return printParts({ title: part.title, author: one.establishment.name }, [part], printing, fonts);
}

/** Those of a class or a session (`name`), one after the other, with a list of contents. */
export function drawCertificates(
  all: { name: string; author: string; certificates: readonly Certificate[] },
  printing: Printing,
  fonts: FontBytes,
): Promise<Uint8Array> {
  const words = WORDS[printing.language];
  const parts = all.certificates.map((one) => certificatePart(one, printing));
  return printParts({ title: words.bundle(all.name), author: all.author }, parts, printing, fonts);
}

function certificatePart(one: Certificate, { language }: Printing): Part {
  const words = WORDS[language];
  return {
    title: `${words.document}, ${one.firstName} ${one.lastName}`,
    add: (writer) => {
      drawFront(writer.addPage("landscape"), one, language);
      if (hasLevel(one)) drawDescriptions(writer.addPage("landscape"), one, words, DESCRIPTIONS[language]);
      attach(writer, one, words.attached);
    },
  };
}

function attach(writer: Writer, { credential, code }: Certificate, description: string): void {
  if (credential === null) return;
  const bytes = new TextEncoder().encode(credential);
  writer.attach({ name: `${code}.json`, mediaType: "application/json", description, bytes });
}

function drawFront(page: Page, one: Certificate, language: Printing["language"]): void {
  const words = WORDS[language];
  drawBrand(page, { x: LEFT, y: MARGIN.top - 4, height: 30, ink: ACCENT });
  const school = fitText(page.fonts, plain(`${one.establishment.name}\nUAI ${one.establishment.uai}`), {
    width: 420,
    size: 10.5,
    minSize: 7.5,
    height: 40,
  });
  drawBlock(page, school, { x: RIGHT - 420, y: MARGIN.top - 4, width: 420, align: "right" });
  drawScale(page, 84, one.score, words);
  drawHolder(page, one, language);
  drawLine(page, { x: LEFT + COLUMN + 20, y: TOP }, { x: LEFT + COLUMN + 20, y: FOOT }, { weight: 0.8, ink: EDGE });
  const side = { x: LADDER_X, y: TOP - 2, width: RIGHT - LADDER_X };
  if (hasLevel(one)) drawLadder(page, side, one, words);
  else {
    const text = fitText(page.fonts, plain(words.noLevelText), { width: side.width, size: 13, leading: 1.4 });
    drawBlock(page, text, { x: side.x, y: TOP + 130 });
  }
  drawFoot(page, one, language);
}

/** The left column, from the top down, and the dates from the bottom up. */
function drawHolder(page: Page, one: Certificate, language: Printing["language"]): void {
  const words = WORDS[language];
  const set = (text: string, size: number, face: "regular" | "bold" = "regular", more: Partial<Fit> = {}) =>
    fitText(page.fonts, plain(text, face), { width: COLUMN, size, leading: 1.2, ...more });
  let y = drawBlock(page, set(words.heading, 22, "bold", { minSize: 16 }), { x: LEFT, y: TOP, role: "H1" }) + 11;
  y = drawBlock(page, set(words.awardedTo, 11), { x: LEFT, y }) + 2;
  const name = set(`${one.firstName} ${one.lastName}`, 19, "bold", { minSize: 9, height: 69 });
  y = drawBlock(page, name, { x: LEFT, y }) + 2;
  const born = words.born(dateInWords(one.birthDate, language, false), one.birthPlace, one.sex);
  y = drawBlock(page, set(born, 11.5, "regular", { minSize: 8, height: 28 }), { x: LEFT, y }) + 14;

  const score = set(String(one.score), 50, "bold", { leading: 1 });
  const of = set("/ 895", 16.5);
  const level = hasLevel(one) ? words.level(words.levelNames[one.globalLevel ?? 0] ?? "") : words.noLevel;
  const scoreTop = y;
  tagged(page, "P", () => {
    drawBlock(page, score, { x: LEFT - 2, y: scoreTop, role: null });
    drawBlock(page, of, { x: LEFT + (score.lines[0]?.width ?? 0) + 5, y: scoreTop + 23, role: null });
  });
  y += blockHeight(score) + 6;
  y = drawBlock(page, set(level, 18, "bold", { minSize: 12, maxLines: 1 }), { x: LEFT, y }) + 7;
  const band = bandOf(one.globalLevel ?? 0);
  if (band !== null) {
    const text = set(words.globalTexts[band] ?? "", 11.5, "regular", { leading: 1.4 });
    y = drawBlock(page, text, { x: LEFT, y });
  }
  drawDates(page, one, language);
}

function drawDates(page: Page, one: Certificate, language: Printing["language"]): void {
  const words = WORDS[language];
  const lines = [
    words.tested(dateInWords(one.testedOn, language, false)),
    words.delivered(dateInWords(one.deliveredOn, language, false)),
  ];
  const dates = fitText(page.fonts, plain(lines.join("\n")), { width: COLUMN, size: 10, leading: 1.4 });
  const doubt = fitText(page.fonts, plain(words.provisional), { width: COLUMN, size: 8.5, leading: 1.3 });
  const room = one.isProvisional ? blockHeight(doubt) + 5 : 0;
  const y = FOOT - 9 - room - blockHeight(dates);
  drawBlock(page, dates, { x: LEFT, y });
  if (one.isProvisional) drawBlock(page, doubt, { x: LEFT, y: FOOT - 9 - blockHeight(doubt), ink: SOFT });
}

function drawFoot(page: Page, one: Certificate, language: Printing["language"]): void {
  const words = WORDS[language];
  drawLine(page, { x: LEFT, y: FOOT }, { x: RIGHT, y: FOOT }, { weight: 1.5, ink: ACCENT });
  drawQr(page, one.address, { x: LEFT + 4, y: FOOT + 8, size: QR });
  const x = LEFT + QR + 24;
  const line = (text: string, size: number, face: "regular" | "bold" | "mono") =>
    fitText(page.fonts, plain(text, face), { width: 330, size, minSize: 6, maxLines: 1, leading: 1.3 });
  let y = FOOT + 17;
  y = drawBlock(page, line(words.verify, 10, "bold"), { x, y });
  y = drawBlock(page, line(one.typedAddress, 10, "regular"), { x, y }) + 1;
  drawBlock(page, line(one.code, 14, "mono"), { x, y });
  const explained = hasLevel(one) ? words.explain : "";
  const explain = fitText(page.fonts, plain(explained), { width: 300, size: 9.5, leading: 1.3 });
  drawBlock(page, explain, { x: RIGHT - 300, y: FOOT + QR - blockHeight(explain) + 8, width: 300, align: "right" });
}
