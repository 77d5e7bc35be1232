import { Inflate } from "fflate";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { crc32 } from "./crc32.ts";
import { compressedBytes, type ZipEntry } from "./zip-directory.ts";

const STORED = 0;
const DEFLATED = 8;
/** Deflate grows at most about 1,030 times: 4 KB in are at most 4 MB out between two looks at the total. */
const PUSH_BYTES = 4096;

/**
 * The content of one entry, at most `maxBytes` long. Errors: ZIP_PASSWORD {entry}, ZIP_METHOD_NOT_SUPPORTED {entry,
 * method}, ZIP_CORRUPTED, ZIP_TOO_LARGE {maxBytes} as soon as the declared or the real size passes the limit.
 */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Result<Uint8Array, DomainError> {
  if (entry.encrypted) return refuse(domainError("ZIP_PASSWORD", { entry: entry.path }));
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return refuse(domainError("ZIP_METHOD_NOT_SUPPORTED", { entry: entry.path, method: entry.method }));
  }
  if (entry.size > maxBytes) return refuse(domainError("ZIP_TOO_LARGE", { maxBytes }));
  const packed = compressedBytes(bytes, entry);
  if (packed === null) return refuse(domainError("ZIP_CORRUPTED"));
  const content = entry.method === STORED ? packed : inflateUpTo(packed, maxBytes);
  if (content === "too large") return refuse(domainError("ZIP_TOO_LARGE", { maxBytes }));
  if (content === "corrupted" || content.length !== entry.size || crc32(content) !== entry.crc32) {
    return refuse(domainError("ZIP_CORRUPTED"));
  }
  return ok(content);
}

// The declared size may lie, so the real one is counted while inflating and the work stops at the limit.
function inflateUpTo(packed: Uint8Array, maxBytes: number): Uint8Array | "too large" | "corrupted" {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    if (total <= maxBytes) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && total <= maxBytes; at += PUSH_BYTES) {
      inflate.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
    }
  } catch {
    return "corrupted";
  }
  return total > maxBytes ? "too large" : joined(pieces, total);
}

function joined(pieces: Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
