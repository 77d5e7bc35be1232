import type { Printing } from "../language.ts";
import type { FontBytes } from "../render/fonts.ts";
import { openWriter, type Writer } from "../render/page.ts";

/** One document, ready to be put in a file alone or with others. */
export type Part = { title: string; add(writer: Writer): void };

/** The file of one or several documents; several share their fonts and have a list of contents. */
export async function printParts(
  file: { title: string; author: string },
  parts: readonly Part[],
  printing: Printing,
  fonts: FontBytes,
): Promise<Uint8Array> {
  const writer = await openWriter({ ...file, language: printing.language, writtenAt: printing.printedAt }, fonts);
  for (const part of parts) writer.part(part.title, () => part.add(writer));
  return writer.bytes();
}
