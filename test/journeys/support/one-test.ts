import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item } from "#worker/core/itembank/item.ts";

/**
 * Two items of each competence, of two tubes: 32, so that a test of 32 questions meets every one of them. What was taken
 * least so far comes first: every kind of question, with and without files, at its leisure and in focus mode.
 */
export function oneTest(bank: readonly Item[]): Item[] {
  const exam = bank.filter(({ usage }) => usage !== "practice");
  const taken: Item[] = [];
  const often = (item: Item) => taken.filter((other) => lookOf(other) === lookOf(item)).length;
  const leastTaken = (items: Item[]): Item | undefined => items.toSorted((a, b) => often(a) - often(b))[0];
  // The scarce ones before the many: a competence that has the only long text gives it.
  const scarce = (item: Item) => exam.filter((other) => lookOf(other) === lookOf(item)).length;
  const rarestFirst = exam.toSorted((a, b) => scarce(a) - scarce(b));
  for (const competence of COMPETENCES) {
    const own = rarestFirst.filter((item) => item.competence === competence);
    const first = leastTaken(own);
    if (first === undefined) throw new Error(`no item of ${competence}`);
    taken.push(first);
    const second = leastTaken(own.filter((item) => item.tube !== first.tube));
    if (second !== undefined) taken.push(second);
  }
  return taken;
}

/** What a question looks like on screen, which is what a journey by keyboard meets. */
export function lookOf(item: Item): string {
  const written = item.kind === "qroc" ? (item.key.format === "text" ? "" : ` ${item.key.format}`) : "";
  return `${item.kind}${written}${item.focus === true ? " focus" : ""}${item.timerSeconds === undefined ? "" : " timer"}`;
}
