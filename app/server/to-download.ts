import type { Download } from "#worker/usecases/file-ports.ts";

/** A file as the answer of a route without a page. */
export function toDownload({ contentType, disposition, body }: Download): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": disposition,
      // Names of people: nothing on the way may keep a copy.
      "Cache-Control": "private, no-store",
    },
  });
}
