import { create, type Font } from "@cantoo/fontkit";

/** Texts whose glyphs are kept for a font; some 2 MB. A certificate says some 400, nearly all of them in every file. */
const MOST_TEXTS = 2_000;

const OPENED = new WeakMap<object, Font>();

/**
 * A font, read once for all files that use these very bytes. Shaping is nine tenths of drawing, and the files of a class
 * say the same words: each text is shaped once. Throws when the bytes are no single font.
 */
export function openFont(bytes: ArrayBuffer | Uint8Array): Font {
  const known = OPENED.get(bytes);
  if (known !== undefined) return known;
  const font = create(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  if (!("layout" in font)) throw new Error("a collection of fonts");
  // A glyph remembers the characters by which it was first met, and a file tells readers so. Met first as a part of an
  // accented letter it would have none, and what a reader copies would depend on the files drawn before.
  for (const character of font.characterSet.toSorted((a, b) => a - b)) font.glyphForCodePoint(character);
  keepShapes(font);
  OPENED.set(bytes, font);
  return font;
}

/** One font is always asked with the same features, so the text alone is the key. */
function keepShapes(font: Font): void {
  const shape = font.layout.bind(font);
  const kept = new Map<string, ReturnType<Font["layout"]>>();
  font.layout = (text, ...how) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST_TEXTS) kept.clear();
    const shaped = shape(text, ...how);
    kept.set(text, shaped);
    return shaped;
  };
}
