import * as pdf from "@cantoo/pdf-lib";

/** One line of the reader's list of contents. */
export type Part = { title: string; page: pdf.PDFRef };

/** The contents beside the pages, for a file of several documents; one document needs none. */
export function writeOutline(document: pdf.PDFDocument, parts: readonly Part[]): void {
  if (parts.length < 2) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = parts.map(() => context.nextRef());
  for (const [rank, { title, page }] of parts.entries()) {
    const line = context.obj({ Parent: root, Dest: [page, "Fit"] });
    line.set(pdf.PDFName.of("Title"), pdf.PDFHexString.fromText(title));
    const [before, ref, after] = [refs[rank - 1], refs[rank], refs[rank + 1]];
    if (before !== undefined) line.set(pdf.PDFName.of("Prev"), before);
    if (after !== undefined) line.set(pdf.PDFName.of("Next"), after);
    if (ref !== undefined) context.assign(ref, line);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  context.assign(root, context.obj({ Type: "Outlines", First: first, Last: last, Count: parts.length }));
  catalog.set(pdf.PDFName.of("Outlines"), root);
  catalog.set(pdf.PDFName.of("PageMode"), pdf.PDFName.of("UseOutlines"));
}
