import { drawBlock, type Page } from "../render/page.ts";
import { blockHeight, fitText, plain } from "../render/text.ts";

export type Fact = { label: string; value: string; width: number };

const LABEL = 9.5;
const VALUE = 11.5;
const GAP = 14;

/** One row of labelled facts; a long value wraps on two lines, then shrinks. Returns the bottom edge. */
export function drawFacts(page: Page, at: { x: number; y: number }, facts: readonly Fact[]): number {
  let x = at.x;
  let bottom = at.y;
  for (const [index, fact] of facts.entries()) {
    const width = fact.width - (index < facts.length - 1 ? GAP : 0);
    const label = fitText(page.fonts, plain(fact.label), { width, size: LABEL, maxLines: 1 });
    const y = drawBlock(page, label, { x, y: at.y, grey: 0.2 });
    const one = fitText(page.fonts, plain(fact.value, "bold"), { width, size: VALUE, minSize: 9.75, maxLines: 2 });
    bottom = Math.max(bottom, drawBlock(page, one, { x, y: y + 1 }));
    x += fact.width;
  }
  return bottom;
}

/** The height `drawFacts` would take, to keep tables at one place on every page. */
export function factsHeight(page: Page, facts: readonly Fact[]): number {
  const values = facts.map((fact, index) => {
    const width = fact.width - (index < facts.length - 1 ? GAP : 0);
    return blockHeight(
      fitText(page.fonts, plain(fact.value, "bold"), { width, size: VALUE, minSize: 9.75, maxLines: 2 }),
    );
  });
  return LABEL * 1.25 + 1 + Math.max(0, ...values);
}
