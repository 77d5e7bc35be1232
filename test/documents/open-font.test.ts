import { expect, test } from "vitest";
import { drawBlock } from "#worker/documents/render/draw-block.ts";
import type { FontBytes } from "#worker/documents/render/fonts.ts";
import { openWriter } from "#worker/documents/render/page.ts";
import { fitText, plain } from "#worker/documents/render/text.ts";
import { FONTS } from "./make.ts";
import { textOfPages } from "./poppler.ts";

/** Bytes of their own: fonts that no file has used yet. */
function unused(): FontBytes {
  return { ...FONTS, regular: new Uint8Array(FONTS.regular), fallback: new Uint8Array(FONTS.fallback) };
}

async function fileOf(text: string, fonts: FontBytes): Promise<Uint8Array> {
  const writer = await openWriter({ title: "T", author: "A", language: "fr", writtenAt: 1_800_000_000_000 }, fonts);
  const page = writer.addPage();
  drawBlock(page, fitText(page.fonts, plain(text), { width: 300, size: 12 }), { x: 40, y: 40 });
  return writer.bytes();
}

test("fonts are shared by files: what was drawn before changes nothing in the next one", async () => {
  const shared = unused();
  for (const before of ["é\u00a0ç", "ﬁn 12\u00a0%", "Łódź Ω"]) await fileOf(before, shared);
  for (const text of ["elle crie", "fini le 12 mai", "Lodz ou Oslo"]) {
    const file = await fileOf(text, shared);
    expect(file, text).toEqual(await fileOf(text, unused()));
    expect(textOfPages(file).join("").trim(), text).toBe(text);
  }
});
