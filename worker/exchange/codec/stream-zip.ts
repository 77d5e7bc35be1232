import { Zip, ZipPassThrough } from "fflate";

/** Files do not say when they were made: the same content is the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** An archive of files that are compressed already, made while it is read: one of them in memory at a time. */
export function streamZip(files: AsyncIterable<{ path: string; bytes: Uint8Array }>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    made.push(chunk);
  });
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) zip.end();
      else {
        const entry = new ZipPassThrough(next.value.path);
        entry.mtime = NO_TIME;
        zip.add(entry);
        entry.push(next.value.bytes, true);
      }
      for (const chunk of made.splice(0)) controller.enqueue(chunk);
      if (next.done) controller.close();
    },
    async cancel() {
      await source.return?.();
    },
  });
}
