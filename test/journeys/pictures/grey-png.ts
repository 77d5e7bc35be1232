import { readRgb, writeGrey } from "./shrink-png.ts";

const LEVELS = 15;

/** A screenshot in sixteen greys, as a black-and-white printer will show it: a tenth of its bytes. */
export function greyPng(png: Buffer): Buffer {
  const { width, rows } = readRgb(png);
  const grey = rows.map((row) => {
    const packed = Buffer.alloc(Math.ceil(width / 2));
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * 3, x * 3 + 3);
      const level = Math.round(((0.299 * red + 0.587 * green + 0.114 * blue) / 255) * LEVELS);
      packed[x >> 1] = (packed[x >> 1] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
    return packed;
  });
  return writeGrey(width, grey);
}
