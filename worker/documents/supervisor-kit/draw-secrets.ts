import { drawBlock } from "../render/draw-block.ts";
import { CONTENT_WIDTH, MARGIN, type Page, tagged } from "../render/page.ts";
import { drawBox, drawLine, fillBoxes } from "../render/shapes.ts";
import { fitText, plain } from "../render/text.ts";
import { type SupervisorKit, shownPassword } from "./model.ts";
import type { WORDS } from "./words.ts";

const HEIGHT = 88;
const PADDING = 11;

/** The three secrets side by side. The password is the only black block of the page: it is not for the board. */
export function drawSecrets(page: Page, y: number, kit: SupervisorKit, words: (typeof WORDS)["fr"]): number {
  const width = CONTENT_WIDTH / 3;
  const secrets = [
    { title: words.number, code: String(kit.sessionNumber), reader: words.numberFor, ground: false },
    { title: words.accessCode, code: kit.accessCode, reader: words.accessCodeFor, ground: false },
    { title: words.password, code: shownPassword(kit.password), reader: words.passwordFor, ground: true },
  ];
  for (const [index, secret] of secrets.entries()) {
    const x = MARGIN.left + index * width;
    if (secret.ground) fillBoxes(page, [{ x, y, width, height: HEIGHT }]);
    else if (index > 0) drawLine(page, { x, y }, { x, y: y + HEIGHT }, { weight: 0.75 });
    const inner = { x: x + PADDING, ink: secret.ground ? 1 : 0 };
    const room = width - 2 * PADDING;
    const title = fitText(page.fonts, plain(secret.title, "bold"), { width: room, size: 11.5, maxLines: 1 });
    const code = fitText(page.fonts, plain(secret.code, "mono"), { width: room, size: 28, maxLines: 1 });
    const reader = fitText(page.fonts, plain(secret.reader), { width: room, size: 11, maxLines: 1 });
    tagged(page, "P", () => {
      let line = drawBlock(page, title, { ...inner, y: y + 9, role: null });
      line = drawBlock(page, code, { ...inner, y: line + 3, role: null });
      drawBlock(page, reader, { ...inner, y: line + 2, role: null });
    });
  }
  drawBox(page, { x: MARGIN.left, y, width: CONTENT_WIDTH, height: HEIGHT }, { weight: 1.5 });
  return y + HEIGHT;
}
