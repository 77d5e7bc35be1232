import { encode } from "uqr";
import { type Box, type Page, tagged } from "./page.ts";
import { fillBoxes } from "./shapes.ts";

/** Draws a QR code, correction level M, as one path; the caller leaves 4 modules of white around it. Said as its text. */
export function drawQr(page: Page, text: string, at: { x: number; y: number; size: number }): void {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const module = at.size / size;
  const boxes: Box[] = [];
  data.forEach((row, line) => {
    let start = 0;
    while (start < size) {
      let end = start;
      while (row[end] === true) end += 1;
      if (end > start) {
        const width = (end - start) * module;
        boxes.push({ x: at.x + start * module, y: at.y + line * module, width, height: module });
      }
      start = end + 1;
    }
  });
  tagged(page, "Figure", () => fillBoxes(page, boxes), { alt: text });
}
