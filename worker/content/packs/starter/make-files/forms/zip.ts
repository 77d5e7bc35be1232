import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 2026, 00:00: the same bytes whenever the file is made. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

type Entry = { name: string; text: string };

/**
 * A ZIP of few small entries, in their order: an OpenDocument wants `mimetype` first. Nothing is compressed, since the
 * bytes of a compressor change with its version and with the processor.
 */
export function makeZip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const data = Buffer.from(text, "utf8");
    const encoded = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(encoded.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(word(CENTRAL), half(20), common, place, encoded);
    parts.push(word(LOCAL), common, encoded, data);
    offset += 4 + common.length + encoded.length + data.length;
  }
  const central = Buffer.concat(directory);
  const count = half(entries.length);
  const end = [word(END), half(0), half(0), count, count, word(central.length), word(offset), half(0)];
  return Buffer.concat([...parts, central, ...end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
