import { encode } from "uqr";

/** `path`: in units of one square; `size`: squares on a side */
export type QrPath = { path: string; size: number };

/** A QR code as one SVG path of unit squares, without its quiet zone. Made on the server: the page ships no encoder. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(""), size };
}
