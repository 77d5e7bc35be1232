import { type CellValue, compareValues, foldText, isError } from "../value.ts";
import {
  type Calculation,
  fault,
  type Given,
  isArea,
  oneOf,
  type Setting,
  toNumber,
  toTruth,
  valuesOf,
} from "./area.ts";

/** Rank of the value among others; `near`: else of the last one that is not greater, others being in order. -1: absent. */
function rankOf(wanted: CellValue, among: readonly CellValue[], near: boolean): number {
  if (wanted === null || isError(wanted)) return -1;
  const isKin = (one: CellValue) => one !== null && !isError(one) && typeof one === typeof wanted;
  const exact = among.findIndex((one) => isKin(one) && isSame(one, wanted));
  if (!near || exact !== -1) return exact;
  return among.findLastIndex((one) => one !== null && !isError(one) && isKin(one) && compareValues(one, wanted) <= 0);
}

function isSame(one: CellValue, other: CellValue): boolean {
  return typeof one === "string" && typeof other === "string" ? foldText(one) === foldText(other) : one === other;
}

/** Is the choice "near" made, when what is left out means yes? */
function isNear(given: Given | undefined, isGiven: boolean): boolean {
  return !isGiven || toTruth(given) === true;
}

function pick(values: readonly CellValue[], rank: number): CellValue {
  return values[rank] ?? 0;
}

const match: Calculation = (args, setting) => {
  const wanted = oneOf(args[0]);
  if (isError(wanted)) return wanted;
  const kind = args.length > 2 ? toNumber(args[2], setting) : 1;
  const rank = rankOf(wanted, valuesOf(args[1] ?? null), kind !== 0);
  return rank === -1 ? fault("ABSENT") : rank + 1;
};

export const LOOKUPS: Readonly<Record<string, Calculation>> = {
  VLOOKUP: (args, setting: Setting) => {
    const [wanted, column] = [oneOf(args[0]), toNumber(args[2], setting)];
    if (isError(wanted)) return wanted;
    if (isError(column)) return column;
    const area = args[1] ?? null;
    const lines = isArea(area) ? area.lines : [[area]];
    if (column < 1) return fault("VALUE");
    if (column > (lines[0]?.length ?? 0)) return fault("REFERENCE");
    const first = lines.map((line) => line[0] ?? null);
    const rank = rankOf(wanted, first, isNear(args[3], args.length > 3));
    return rank === -1 ? fault("ABSENT") : pick(lines[rank] ?? [], Math.trunc(column) - 1);
  },
  XLOOKUP: (args) => {
    const wanted = oneOf(args[0]);
    if (isError(wanted)) return wanted;
    const rank = rankOf(wanted, valuesOf(args[1] ?? null), false);
    if (rank !== -1) return pick(valuesOf(args[2] ?? null), rank);
    return args.length > 3 ? oneOf(args[3]) : fault("ABSENT");
  },
  MATCH: match,
  INDEX: (args, setting) => {
    const area = args[0] ?? null;
    const lines = isArea(area) ? area.lines : [[area]];
    const [one, other] = [toNumber(args[1], setting), toNumber(args[2] ?? 1, setting)];
    if (isError(one)) return one;
    if (isError(other)) return other;
    // A list that lies across takes its one number as the column.
    const [row, column] = lines.length === 1 && args.length < 3 ? [1, one] : [one, other];
    const line = lines[row - 1];
    return line === undefined || column < 1 || column > line.length ? fault("REFERENCE") : pick(line, column - 1);
  },
};
