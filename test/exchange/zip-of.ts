import { deflateRawSync } from "node:zlib";
import { crc32 } from "#worker/exchange/codec/crc32.ts";

/** `declaredSize`, `encrypted`, `method` and `crc` lie on purpose when given. */
export type ZipPart = {
  path: string;
  content: Uint8Array;
  stored?: boolean;
  declaredSize?: number;
  encrypted?: boolean;
  method?: number;
  crc?: number;
};

/** An archive written byte by byte, because no honest library writes a dishonest one. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.path);
    const packed = part.stored === true ? part.content : deflateRawSync(part.content);
    const facts = new DataView(new ArrayBuffer(26));
    facts.setUint16(0, 20, true);
    facts.setUint16(2, part.encrypted === true ? 1 : 0, true);
    facts.setUint16(4, part.method ?? (part.stored === true ? 0 : 8), true);
    facts.setUint32(10, part.crc ?? crc32(part.content), true);
    facts.setUint32(14, packed.length, true);
    facts.setUint32(18, part.declaredSize ?? part.content.length, true);
    facts.setUint16(22, name.length, true);
    const common = new Uint8Array(facts.buffer);
    const local = joinBytes([uint32(0x04034b50), common, name, packed]);
    directory.push(joinBytes([uint32(0x02014b50), uint16(20), common, new Uint8Array(10), uint32(offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const listing = joinBytes(directory);
  const count = uint16(parts.length);
  return joinBytes([
    ...locals,
    listing,
    uint32(0x06054b50),
    new Uint8Array(4),
    count,
    count,
    uint32(listing.length),
    uint32(offset),
    uint16(0),
  ]);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >> 8);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}
