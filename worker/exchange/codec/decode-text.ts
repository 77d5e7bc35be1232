import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";

/** Names a school's software writes → label of the Encoding standard, where iso-8859-1 is windows-1252. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  "iso-8859-15": "iso-8859-15",
  "iso8859-15": "iso-8859-15",
  "latin-9": "iso-8859-15",
};
const DECLARATION_BYTES = 256;
const REPLACEMENT_SIGN = "\ufffd";

/**
 * Text of an XML file: its BOM decides, else the encoding of its declaration, else UTF-8 as XML says. BOM removed.
 * Errors: ENCODING_NOT_SUPPORTED {encoding}; ENCODING_NOT_RESPECTED {encoding, line} when the bytes are not UTF-8
 * although the file says so (or says nothing), rather than letting accents turn into signs nobody typed.
 */
export function decodeText(bytes: Uint8Array): Result<string, DomainError> {
  const declared = bomEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  const label = ENCODINGS[declared.toLowerCase()];
  if (label === undefined) return refuse(domainError("ENCODING_NOT_SUPPORTED", { encoding: declared.slice(0, 40) }));
  const text = new TextDecoder(label).decode(bytes);
  const broken = label === "utf-8" ? text.indexOf(REPLACEMENT_SIGN) : -1;
  // U+FFFD may also be in the file as such: a name with it is refused later, with the pupil.
  if (broken >= 0 && !isWellFormedUtf8(bytes)) {
    return refuse(domainError("ENCODING_NOT_RESPECTED", { encoding: "UTF-8", line: lineAt(text, broken) }));
  }
  return ok(text);
}

/** The 1-based line of a position. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function bomEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "UTF-16";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARATION_BYTES));
  return /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1]?.trim() ?? null;
}

function isWellFormedUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
