/** A plain text in UTF-8 with its mark (older editors guess wrong without it), CRLF ends. */
export function makePlain(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** A message as a mail program stores it: no mark, since its first line is a header. */
export function makeMail(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}
