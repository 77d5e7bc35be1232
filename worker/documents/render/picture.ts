import * as pdf from "@cantoo/pdf-lib";
import { type Box, type Page, pushShape, tagged } from "./page.ts";

/**
 * A grey PNG without interlace (colour type 0), whose pixels go into the file as they are: PDF knows PNG's own rows.
 * Throws for any other picture: ours are made by `npm run pictures`.
 */
export type GreyPng = ArrayBuffer | Uint8Array;

const SIGNATURE_BYTES = 8;

/** Draws the picture over the box, with a thin edge; `alt` says it in words. */
export function drawPicture(page: Page, png: GreyPng, box: Box, alt: string): void {
  const name = page.sheet.node.newXObject("Picture", embed(page, png));
  tagged(
    page,
    "Figure",
    () =>
      pushShape(page, (sheet) =>
        sheet.pushOperators(
          pdf.pushGraphicsState(),
          pdf.concatTransformationMatrix(box.width, 0, 0, box.height, box.x, page.height - box.y - box.height),
          pdf.drawObject(name),
          pdf.popGraphicsState(),
        ),
      ),
    { alt },
  );
}

/** Width and height in pixels. */
export function sizeOf(png: GreyPng): { width: number; height: number } {
  const view = viewOf(png);
  return { width: view.getUint32(SIGNATURE_BYTES + 8), height: view.getUint32(SIGNATURE_BYTES + 12) };
}

function embed(page: Page, png: GreyPng): pdf.PDFRef {
  const { context } = page.sheet.doc;
  const { width, height } = sizeOf(png);
  const view = viewOf(png);
  const depth = view.getUint8(SIGNATURE_BYTES + 16);
  const [colour, interlace] = [view.getUint8(SIGNATURE_BYTES + 17), view.getUint8(SIGNATURE_BYTES + 20)];
  if (colour !== 0 || interlace !== 0) throw new Error("not a grey PNG without interlace");
  const stream = pdf.PDFRawStream.of(
    context.obj({
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      ColorSpace: "DeviceGray",
      BitsPerComponent: depth,
      Filter: "FlateDecode",
      DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: depth, Columns: width },
    }),
    pixelsOf(view),
  );
  return context.register(stream);
}

/** The compressed rows: the IDAT chunks end to end. */
function pixelsOf(view: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE_BYTES; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const isPixels = view.getUint32(at + 4) === 0x49444154;
    if (isPixels) parts.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, length));
    at += length + 12;
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function viewOf(png: GreyPng): DataView {
  return png instanceof ArrayBuffer ? new DataView(png) : new DataView(png.buffer, png.byteOffset, png.byteLength);
}
