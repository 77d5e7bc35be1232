import { dateAndTime, durationInWords } from "../civil-words.ts";
import { drawFacts } from "../frame/facts.ts";
import { drawFoot, FOOT_TOP } from "../frame/foot.ts";
import { drawHead } from "../frame/head.ts";
import { type Part, printParts } from "../frame/print-parts.ts";
import type { Language, Printing } from "../language.ts";
import { drawBlock } from "../render/draw-block.ts";
import type { FontBytes } from "../render/fonts.ts";
import { CONTENT_WIDTH, MARGIN, type Page, unsaid } from "../render/page.ts";
import { fitText, plain, rich } from "../render/text.ts";
import { placeOf, supervisorList, supervisorsOf, typedAddress } from "../session-facts.ts";
import { drawAccess } from "./draw-access.ts";
import { drawCodes, drawHeading, drawParagraph, drawRemedies, drawSteps, drawTicks } from "./draw-guide.ts";
import { drawScreens } from "./draw-screens.ts";
import { drawSecrets } from "./draw-secrets.ts";
import type { SupervisorKit } from "./model.ts";
import { WORDS } from "./words.ts";

const PAGES = 3;

/** Four lines: the page has room for a list of supervisors. */
const FACTS_ROOM = 58;

/** The kit as a PDF (A4 portrait): the day on the first page, its gestures in pictures, what may go wrong. */
export function drawSupervisorKit(kit: SupervisorKit, printing: Printing, fonts: FontBytes): Promise<Uint8Array> {
  const part = supervisorKitPart(kit, printing);
  return printParts({ title: part.title, author: kit.establishment.name }, [part], printing, fonts);
}

export function supervisorKitPart(kit: SupervisorKit, { language }: Printing): Part {
  return {
    title: `${WORDS[language].title}, session ${kit.sessionNumber}`,
    add(writer) {
      drawDay(writer.addPage(), kit, language);
      drawGestures(writer.addPage(), kit, language);
      drawIncidents(writer.addPage(), kit, language);
    },
  };
}

function drawDay(page: Page, kit: SupervisorKit, language: Language): void {
  const words = WORDS[language];
  const x = MARGIN.left;
  let y = headOf(page, kit, language) + 8;
  // One or two names stand one above the other; a longer list runs on.
  const supervisors = supervisorList(kit, supervisorsOf(kit).length > 2 ? ", " : "\n");
  y = drawFacts(
    page,
    { x, y },
    [
      { label: words.dateAndTime, value: dateAndTime(kit.date, kit.time, language), width: 205 },
      { label: words.place, value: placeOf(kit, "\n"), width: 155 },
      {
        label: words.supervisors,
        value: supervisors === "" ? words.none : supervisors,
        width: CONTENT_WIDTH - 360,
      },
    ],
    FACTS_ROOM,
  );
  y = drawSecrets(page, y + 9, kit, words);
  y = drawAccess(page, y + 14, kit, words);
  y = drawHeading(page, y + 12, words.dayTitle);
  const grace = kit.graceSeconds === null ? null : durationInWords(kit.graceSeconds, language);
  const length = durationInWords(kit.baseSeconds, language);
  y = drawSteps(page, y + 2, words.day({ number: kit.sessionNumber, length, grace }));
  y = drawHeading(page, y + 11, words.frozenTitle);
  y = drawParagraph(page, y, words.frozen);
  y = drawHeading(page, y + 11, words.codesTitle);
  drawCodes(page, y, words.codes);
  drawFoot(page, words.session(kit.sessionNumber), words.page(1, PAGES));
}

/** Our own pages, in the order of the day. */
function drawGestures(page: Page, kit: SupervisorKit, language: Language): void {
  const words = WORDS[language];
  let y = unsaid(page, () => headOf(page, kit, language));
  y = drawHeading(page, y + 12, words.screensTitle);
  const screens = kit.pictures.map((picture, rank) => ({ picture, caption: words.screens[rank] ?? "" }));
  drawScreens(page, y + 2, screens, FOOT_TOP - 26);
  const guide = rich(words.guide(`${typedAddress(kit.origin)}/aide`));
  const line = fitText(page.fonts, guide, { width: CONTENT_WIDTH, size: 11, minSize: 6, maxLines: 1 });
  drawBlock(page, line, { x: MARGIN.left, y: FOOT_TOP - 22 });
  drawFoot(page, words.session(kit.sessionNumber), words.page(2, PAGES));
}

function drawIncidents(page: Page, kit: SupervisorKit, language: Language): void {
  const words = WORDS[language];
  let y = unsaid(page, () => headOf(page, kit, language));
  y = drawHeading(page, y + 12, words.remediesTitle);
  y = drawRemedies(page, y + 2, words.remedies);
  y = drawHeading(page, y + 14, words.questionTitle);
  y = drawParagraph(page, y, words.question);
  y = drawCodes(page, y + 6, words.questionCodes);
  y = drawHeading(page, y + 14, words.afterTitle);
  drawTicks(page, y + 2, words.after);
  drawFoot(page, words.session(kit.sessionNumber), words.page(3, PAGES));
}

function headOf(page: Page, kit: SupervisorKit, language: Language): number {
  return drawHead(page, WORDS[language].title, plain(`${kit.establishment.name}\n${kit.establishment.uai}`));
}
