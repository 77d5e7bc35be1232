import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { readZipEntry } from "./zip-entry.ts";

/**
 * The one XML file of an archive. Hidden files and folders (a leading dot, `__MACOSX`) do not count.
 * Errors: ZIP_CORRUPTED, ZIP_WITHOUT_XML, ZIP_SEVERAL_XML {count}, ZIP_PASSWORD {entry}, ZIP_METHOD_NOT_SUPPORTED
 * {entry, method}, ZIP_TOO_LARGE {maxBytes} as soon as the declared or the real size passes the limit.
 */
export function openZip(bytes: Uint8Array, maxBytes: number): Result<Uint8Array, DomainError> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse(domainError("ZIP_CORRUPTED"));
  const documents = entries.filter(isVisibleXml);
  const [entry] = documents;
  if (entry === undefined) return refuse(domainError("ZIP_WITHOUT_XML"));
  if (documents.length > 1) return refuse(domainError("ZIP_SEVERAL_XML", { count: documents.length }));
  return readZipEntry(bytes, entry, maxBytes);
}

function isVisibleXml({ path }: ZipEntry): boolean {
  const parts = path.split(/[/\\]/);
  return /\.xml$/i.test(path) && parts.every((part) => !part.startsWith(".") && part !== "__MACOSX");
}
