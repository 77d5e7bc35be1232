import { drawBlock } from "../render/draw-block.ts";
import { type Page, tagged } from "../render/page.ts";
import { blockHeight, fitText, plain, type TextBlock } from "../render/text.ts";

export type Fact = { label: string; value: string; width: number };

const LABEL = 9.5;
const VALUE = 11.5;
const GAP = 14;
const TWO_LINES = 2 * VALUE * 1.25;

/** One row of labelled facts; a long value wraps, then shrinks into `room` (two lines). Returns the bottom edge. */
export function drawFacts(
  page: Page,
  at: { x: number; y: number },
  facts: readonly Fact[],
  room: number = TWO_LINES,
): number {
  let x = at.x;
  let bottom = at.y;
  for (const [index, fact] of facts.entries()) {
    const width = textWidth(facts, index);
    const label = fitText(page.fonts, plain(fact.label), { width, size: LABEL, maxLines: 1 });
    const left = x;
    const end = tagged(page, "P", () => {
      const y = drawBlock(page, label, { x: left, y: at.y, ink: 0.2, role: null });
      return drawBlock(page, valueBlock(page, fact, width, room), { x: left, y: y + 1, role: null });
    });
    bottom = Math.max(bottom, end);
    x += fact.width;
  }
  return bottom;
}

/** The height `drawFacts` would take, to keep tables at one place on every page. */
export function factsHeight(page: Page, facts: readonly Fact[]): number {
  const values = facts.map((fact, index) => blockHeight(valueBlock(page, fact, textWidth(facts, index), TWO_LINES)));
  return LABEL * 1.25 + 1 + Math.max(0, ...values);
}

function textWidth(facts: readonly Fact[], index: number): number {
  return (facts[index]?.width ?? 0) - (index < facts.length - 1 ? GAP : 0);
}

function valueBlock(page: Page, fact: Fact, width: number, height: number): TextBlock {
  return fitText(page.fonts, plain(fact.value, "bold"), { width, size: VALUE, minSize: 8, height });
}
