import { readRgb, writeGrey } from "./shrink-png.ts";

const LEVELS = 15;

/** A screenshot in sixteen greys, as a black-and-white printer will show it: a tenth of its bytes. */
export function greyPng(png: Buffer): Buffer {
  const { width, rows } = readRgb(png);
  return packGreys(width, rows.length, (x, y) => {
    const [red = 0, green = 0, blue = 0] = rows[y]?.subarray(x * 3, x * 3 + 3) ?? [];
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
}

/** A PNG of what `greyAt` says of each pixel, 0 for black to 255 for white. */
export function packGreys(width: number, height: number, greyAt: (x: number, y: number) => number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const packed = Buffer.alloc(Math.ceil(width / 2));
    for (let x = 0; x < width; x += 1) {
      const level = Math.round((greyAt(x, y) / 255) * LEVELS);
      packed[x >> 1] = (packed[x >> 1] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
    return packed;
  });
  return writeGrey(width, rows);
}
