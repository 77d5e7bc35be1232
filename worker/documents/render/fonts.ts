import type { PDFDocument, PDFFont, PDFHexString } from "@cantoo/pdf-lib";
import { openFont } from "./open-font.ts";

type Bytes = ArrayBuffer | Uint8Array;

/** TrueType files. `mono` is for codes (digits, capitals, hyphen); without it codes are set in bold. */
export type FontBytes = { regular: Bytes; bold: Bytes; mono?: Bytes; fallback: Bytes };

export type Face = "regular" | "bold" | "mono";

/** The fonts embedded in one document, with what each can draw. Opaque outside `render`. */
export type Fonts = {
  readonly faces: Readonly<Record<Face, PDFFont>>;
  readonly fallback: PDFFont;
  readonly coverage: ReadonlyMap<PDFFont, ReadonlySet<number>>;
  /** Widths at size 1 of what has been measured already, keyed by face and text. */
  readonly widths: Map<string, number>;
  /** What has been shaped already: shaping is nine tenths of the work, and a file says the same words on every page. */
  readonly shaped: ReadonlyMap<PDFFont, Map<string, Shaped>>;
};

/** A text in the glyphs of one font, and its advance at size 1; null until asked for. */
type Shaped = { glyphs: PDFHexString | null; width: number | null };

/** Figures of one width, so that dates and times line up in their column (the default ones are proportional). */
const FEATURES = { tnum: true };

export async function embedFonts(pdf: PDFDocument, bytes: FontBytes): Promise<Fonts> {
  // The six letters say to a reader that the font is a subset; the library does not put them.
  const embed = (file: Bytes, customName: string, features: typeof FEATURES | undefined = FEATURES) => {
    pdf.registerFontkit({ create: () => openFont(file) });
    return pdf.embedFont(file, { subset: true, features, customName });
  };
  const regular = await embed(bytes.regular, "VIGIEA+AtkinsonHyperlegibleNext-Regular");
  const bold = await embed(bytes.bold, "VIGIEB+AtkinsonHyperlegibleNext-Bold");
  const mono = bytes.mono === undefined ? bold : await embed(bytes.mono, "VIGIEM+AtkinsonHyperlegibleMono-SemiBold");
  // Letters of other scripts must be shaped by the font's own rules: no feature is asked for.
  const fallback = await embed(bytes.fallback, "VIGIED+DejaVuSans", undefined);
  const coverage = new Map(
    [regular, bold, mono, fallback].map((font) => [font, new Set(font.getCharacterSet())] as const),
  );
  const shaped = new Map([...coverage.keys()].map((font) => [font, new Map<string, Shaped>()] as const));
  return { faces: { regular, bold, mono }, fallback, coverage, widths: new Map(), shaped };
}

/** The advance of a text at size 1. */
export function advanceOf(fonts: Fonts, font: PDFFont, text: string): number {
  const shaped = shapedOf(fonts, font, text);
  shaped.width ??= font.widthOfTextAtSize(text, 1);
  return shaped.width;
}

/** The glyphs of a text; from now on they are in the file. */
export function glyphsOf(fonts: Fonts, font: PDFFont, text: string): PDFHexString {
  const shaped = shapedOf(fonts, font, text);
  shaped.glyphs ??= font.encodeText(text);
  return shaped.glyphs;
}

function shapedOf(fonts: Fonts, font: PDFFont, text: string): Shaped {
  const known = fonts.shaped.get(font)?.get(text);
  if (known !== undefined) return known;
  const shaped: Shaped = { glyphs: null, width: null };
  fonts.shaped.get(font)?.set(text, shaped);
  return shaped;
}

export function covers(fonts: Fonts, font: PDFFont, text: string): boolean {
  const set = fonts.coverage.get(font);
  if (set === undefined) return false;
  for (const character of text) if (!set.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}
