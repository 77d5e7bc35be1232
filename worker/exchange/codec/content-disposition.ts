/**
 * The header that names a download (RFC 6266): a plain ASCII name, and the real one by RFC 5987. An apostrophe, a quote
 * or an accent in a class name must neither break the header nor add a second one.
 */
export function contentDisposition(fileName: string): string {
  const safe = fileName.replace(/[\p{Cc}\p{Cf}]/gu, "").replace(/[/\\:*?"<>|]/g, "-");
  const ascii = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

// encodeURIComponent leaves ' ( ) * ! which RFC 5987 does not allow bare; a lone surrogate would make it throw.
function encodeExtended(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
