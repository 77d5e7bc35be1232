import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 2;
const RGB_BYTES = 3;

/** The same picture in fewer bytes: a browser compresses for speed. 8-bit RGB without interlace, else as it came. */
export function shrinkPng(png: Buffer): Buffer {
  const { header, data } = readChunks(png);
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || colour !== RGB || interlace !== 0) return png;
  const rowBytes = header.readUInt32BE(0) * RGB_BYTES;
  const rows = unfilter(inflateSync(data), rowBytes);
  const packed = [[0], [1], [2], [0, 1, 2]].map((filters) => pack(rows, filters));
  const [smallest = data] = packed.sort((a, b) => a.length - b.length);
  const made = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", smallest),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return made.length < png.length ? made : png;
}

/** The plain rows of an 8-bit RGB picture without interlace, three bytes a pixel. */
export function readRgb(png: Buffer): { width: number; rows: Buffer[] } {
  const { header, data } = readChunks(png);
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || colour !== RGB || interlace !== 0) throw new Error("not an 8-bit RGB picture");
  const width = header.readUInt32BE(0);
  return { width, rows: unfilter(inflateSync(data), width * RGB_BYTES) };
}

/** A PNG of sixteen greys, two pixels a byte, unfiltered. */
export function writeGrey(width: number, rows: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 4;
  const lines = rows.map((row) => Buffer.concat([Buffer.from([0]), row]));
  const body = deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
}

function readChunks(png: Buffer): { header: Buffer; data: Buffer } {
  let header = Buffer.alloc(13);
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") header = Buffer.from(body);
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  return { header, data: Buffer.concat(data) };
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(body.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}

/** Plain rows out of filtered ones: none, left, above, their mean, and Paeth's choice. */
function unfilter(filtered: Buffer, rowBytes: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let at = 0; at < filtered.length; at += rowBytes + 1) {
    const above = rows.at(-1) ?? Buffer.alloc(rowBytes);
    const row = Buffer.from(filtered.subarray(at + 1, at + 1 + rowBytes));
    for (let i = 0; i < rowBytes; i += 1) {
      row[i] = (row[i] ?? 0) + predict(filtered[at] ?? 0, row, above, i);
    }
    rows.push(row);
  }
  return rows;
}

function predict(filter: number, row: Buffer, above: Buffer, i: number): number {
  const left = i < RGB_BYTES ? 0 : (row[i - RGB_BYTES] ?? 0);
  const up = above[i] ?? 0;
  if (filter < 3) return [0, left, up][filter] ?? 0;
  if (filter === 3) return (left + up) >> 1;
  const corner = i < RGB_BYTES ? 0 : (above[i - RGB_BYTES] ?? 0);
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Each row under the filter that leaves the smallest differences. */
function pack(rows: readonly Buffer[], filters: readonly number[]): Buffer {
  const lines = rows.map((row, rank) => {
    const above = rows[rank - 1] ?? Buffer.alloc(row.length);
    const tries = filters.map((filter) => {
      const line = Buffer.alloc(row.length + 1, filter);
      for (let i = 0; i < row.length; i += 1) line[i + 1] = (row[i] ?? 0) - predict(filter, row, above, i);
      return { line, cost: line.reduce((sum, byte) => sum + Math.min(byte, 256 - byte), 0) };
    });
    return tries.reduce((best, one) => (one.cost < best.cost ? one : best)).line;
  });
  return deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 });
}
