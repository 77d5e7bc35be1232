/** What the first bytes are, whatever the name says. */
export type FileNature = "empty" | "zip" | "pdf" | "xml" | "image" | "spreadsheet" | "other";

const MAGIC: readonly (readonly [FileNature, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  // An archive without entries begins with its own end.
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["spreadsheet", [0xd0, 0xcf, 0x11, 0xe0]],
];
const BOM_UTF8 = [0xef, 0xbb, 0xbf];
const BOM_UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const LESS_THAN = 0x3c;
const WHITE_SPACE = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** XML is what begins with `<` after a BOM and white space; a UTF-16 file counts as XML, its decoder refuses it by name. */
export function sniffFile(bytes: Uint8Array): FileNature {
  const known = MAGIC.find(([, magic]) => startsWith(bytes, magic));
  if (known !== undefined) return known[0];
  if (BOM_UTF16.some((bom) => startsWith(bytes, bom))) return "xml";
  let at = startsWith(bytes, BOM_UTF8) ? BOM_UTF8.length : 0;
  while (WHITE_SPACE.has(bytes[at] ?? -1)) at += 1;
  if (at >= bytes.length) return "empty";
  return bytes[at] === LESS_THAN ? "xml" : "other";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
