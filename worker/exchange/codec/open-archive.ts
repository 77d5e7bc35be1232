import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { readZipDirectory } from "./zip-directory.ts";
import { readZipEntry } from "./zip-entry.ts";

/**
 * Every file of an archive by its path, folders and hidden files left out, `maxBytes` in all once inflated. Errors:
 * ZIP_CORRUPTED, and those of one entry: ZIP_PASSWORD {entry}, ZIP_METHOD_NOT_SUPPORTED {entry, method}, ZIP_TOO_LARGE.
 */
export function openArchive(bytes: Uint8Array, maxBytes: number): Result<Map<string, Uint8Array>, DomainError> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse(domainError("ZIP_CORRUPTED"));
  const files = new Map<string, Uint8Array>();
  let left = maxBytes;
  for (const entry of entries) {
    const parts = entry.path.split(/[/\\]/);
    if (entry.path.endsWith("/") || parts.some((part) => part.startsWith(".") || part === "__MACOSX")) continue;
    const content = readZipEntry(bytes, entry, left);
    if (!content.ok) return content;
    left -= content.value.length;
    files.set(parts.join("/"), content.value);
  }
  return ok(files);
}
