import * as pdf from "@cantoo/pdf-lib";

/** 0 is black, 1 is white: all that a school prints. */
type Grey = number;
/** Red, green and blue from 0 to 1: of certificates alone, which must read as well in grey. */
type Colour = readonly [red: number, green: number, blue: number];

export type Ink = Grey | Colour;

export function fillWith(ink: Ink): pdf.PDFOperator {
  return typeof ink === "number" ? pdf.setFillingGrayscaleColor(ink) : pdf.setFillingRgbColor(...ink);
}

export function strokeWith(ink: Ink): pdf.PDFOperator {
  return typeof ink === "number" ? pdf.setStrokingGrayscaleColor(ink) : pdf.setStrokingRgbColor(...ink);
}

export function asColour(ink: Ink): pdf.Color {
  return typeof ink === "number" ? pdf.grayscale(ink) : pdf.rgb(...ink);
}
