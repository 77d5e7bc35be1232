import { type CellValue, isError } from "../value.ts";
import { type Calculation, fault, type Given, numbersOf, type Setting, valuesOf } from "./area.ts";
import { criterion } from "./criterion.ts";

/** Over the numbers of what is given. */
const over =
  (of: (numbers: readonly number[]) => CellValue): Calculation =>
  (args, setting) => {
    const numbers = numbersOf(args, setting);
    return isError(numbers) ? numbers : of(numbers);
  };

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? fault("DIVIDE") : sum(numbers) / numbers.length);

/** Pairs of an area and a criterion: for each cell of the first area, are all true? null: areas of several sizes. */
function passing(pairs: readonly Given[], setting: Setting): readonly boolean[] | null {
  const size = valuesOf(pairs[0] ?? null).length;
  let all = Array.from({ length: size }, () => true);
  for (let at = 0; at < pairs.length; at += 2) {
    const values = valuesOf(pairs[at] ?? null);
    if (values.length !== size || at + 1 >= pairs.length) return null;
    const isIt = criterion(pairs[at + 1], setting);
    all = all.map((so, rank) => so && isIt(values[rank] ?? null));
  }
  return all;
}

/** The numbers of `from` where all pairs are true, then `of` them. */
function overPassing(
  from: Given | undefined,
  pairs: readonly Given[],
  setting: Setting,
  of: (numbers: readonly number[]) => CellValue,
): CellValue {
  const all = passing(pairs, setting);
  const values = valuesOf(from ?? null);
  if (all === null || values.length !== all.length) return fault("VALUE");
  const kept = values.filter((_, rank) => all[rank]);
  const wrong = kept.find(isError);
  return wrong ?? of(kept.filter((one) => typeof one === "number"));
}

export const COUNTING: Readonly<Record<string, Calculation>> = {
  SUM: over(sum),
  AVERAGE: over(mean),
  MIN: over((numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  MAX: over((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  PRODUCT: over((numbers) => numbers.reduce((product, one) => product * one, 1)),
  MEDIAN: over((numbers) => {
    const sorted = [...numbers].sort((one, other) => one - other);
    const middle = sorted.length / 2;
    const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return low === undefined || high === undefined ? fault("VALUE") : (low + high) / 2;
  }),
  COUNT: (args) => args.flatMap(valuesOf).filter((one) => typeof one === "number").length,
  COUNTA: (args) => args.flatMap(valuesOf).filter((one) => one !== null).length,
  COUNTBLANK: (args) => args.flatMap(valuesOf).filter((one) => one === null || one === "").length,
  COUNTIF: ([area = null, wanted = null], setting) =>
    passing([area, wanted], setting)?.filter(Boolean).length ?? fault("VALUE"),
  COUNTIFS: (args, setting) => passing(args, setting)?.filter(Boolean).length ?? fault("VALUE"),
  SUMIF: ([area = null, wanted = null, from], setting) => overPassing(from ?? area, [area, wanted], setting, sum),
  AVERAGEIF: ([area = null, wanted = null, from], setting) => overPassing(from ?? area, [area, wanted], setting, mean),
  SUMIFS: ([from, ...pairs], setting) => overPassing(from, pairs, setting, sum),
};
