/** The eight places where ISO-8859-15 differs from ISO-8859-1. */
const LATIN9: Readonly<Record<string, number>> = {
  "€": 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};
const TAKEN = new Set(Object.values(LATIN9));

/** ISO-8859-15 bytes (no platform encodes it). Throws on a sign that it does not have. */
export function encodeLatin9(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const moved = LATIN9[sign];
    if (moved !== undefined) return moved;
    const code = sign.codePointAt(0) ?? 0;
    if (code > 0xff || TAKEN.has(code)) throw new RangeError(`not in ISO-8859-15: ${sign}`);
    return code;
  });
}
