/** The text of a gzip file, UTF-8. */
export async function unpackText(packed: ArrayBuffer | Uint8Array): Promise<string> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
