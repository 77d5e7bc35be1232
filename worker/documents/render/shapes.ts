import * as pdf from "@cantoo/pdf-lib";
import { asColour, fillWith, type Ink, strokeWith } from "./ink.ts";
import { type Box, type Page, pushShape } from "./page.ts";

/** A dashed line to cut along. */
export function drawCutLine(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): void {
  pushShape(page, (sheet) =>
    sheet.pushOperators(
      pdf.pushGraphicsState(),
      pdf.setDashPattern([4, 4], 0),
      pdf.setStrokingGrayscaleColor(0.35),
      pdf.setLineWidth(0.75),
      pdf.moveTo(from.x, page.height - from.y),
      pdf.lineTo(to.x, page.height - to.y),
      pdf.stroke(),
      pdf.popGraphicsState(),
    ),
  );
}

export function drawLine(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  pen: { weight: number; ink?: Ink },
): void {
  pushShape(page, (sheet) =>
    sheet.pushOperators(
      strokeWith(pen.ink ?? 0),
      pdf.setLineWidth(pen.weight),
      pdf.moveTo(from.x, page.height - from.y),
      pdf.lineTo(to.x, page.height - to.y),
      pdf.stroke(),
    ),
  );
}

/** The outline is centred on the box's edge. */
export function drawBox(page: Page, box: Box, pen: { weight: number; ink?: Ink }): void {
  pushShape(page, (sheet) =>
    sheet.pushOperators(
      strokeWith(pen.ink ?? 0),
      pdf.setLineWidth(pen.weight),
      pdf.rectangle(box.x, page.height - box.y - box.height, box.width, box.height),
      pdf.stroke(),
    ),
  );
}

export function fillBoxes(page: Page, boxes: readonly Box[], ink: Ink = 0): void {
  pushShape(page, (sheet) =>
    sheet.pushOperators(
      fillWith(ink),
      ...boxes.map((box) => pdf.rectangle(box.x, page.height - box.y - box.height, box.width, box.height)),
      pdf.fill(),
    ),
  );
}

/** An SVG path, its origin at (x, y): filled, or stroked when `weight` (in the path's units) is given. */
export function drawPath(
  page: Page,
  path: string,
  at: { x: number; y: number; scale: number; weight?: number; ink?: Ink },
): void {
  const ink = asColour(at.ink ?? 0);
  const paint = at.weight === undefined ? { color: ink } : { borderColor: ink, borderWidth: at.weight };
  pushShape(page, (sheet) => sheet.drawSvgPath(path, { x: at.x, y: page.height - at.y, scale: at.scale, ...paint }));
}

export function drawDisc(page: Page, at: { x: number; y: number; radius: number; ink?: Ink }): void {
  pushShape(page, (sheet) =>
    sheet.drawCircle({ x: at.x, y: page.height - at.y, size: at.radius, color: asColour(at.ink ?? 0) }),
  );
}
