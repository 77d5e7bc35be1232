import { type CellValue, isError } from "../value.ts";
import { type Calculation, fault, type Given, isArea, oneOf, toTruth, valuesOf } from "./area.ts";

/** The truths among what is given: of areas, texts and empty cells are passed over. */
function truthsOf(args: readonly Given[]): readonly boolean[] | { error: "VALUE" } | Extract<CellValue, object> {
  const truths: boolean[] = [];
  for (const given of args) {
    for (const value of valuesOf(given)) {
      if (isArea(given) && (value === null || typeof value === "string")) continue;
      const one = toTruth(value);
      if (isError(one)) return one;
      truths.push(one);
    }
  }
  return truths.length === 0 ? fault("VALUE") : truths;
}

const all =
  (of: (truths: readonly boolean[]) => boolean): Calculation =>
  (args) => {
    const truths = truthsOf(args);
    return isError(truths) ? truths : of(truths);
  };

export const LOGICAL: Readonly<Record<string, Calculation>> = {
  IF: (args) => {
    const condition = toTruth(args[0]);
    if (isError(condition)) return condition;
    if (args.length < 2) return fault("VALUE");
    if (condition) return oneOf(args[1]) ?? 0;
    return args.length > 2 ? (oneOf(args[2]) ?? 0) : false;
  },
  IFS: (args) => {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const condition = toTruth(args[at]);
      if (isError(condition)) return condition;
      if (condition) return oneOf(args[at + 1]) ?? 0;
    }
    return fault("ABSENT");
  },
  AND: all((truths) => truths.every(Boolean)),
  OR: all((truths) => truths.some(Boolean)),
  NOT: ([given]) => {
    const one = toTruth(given);
    return isError(one) ? one : !one;
  },
  IFERROR: ([given, otherwise]) => {
    const value = oneOf(given);
    return isError(value) ? (oneOf(otherwise) ?? 0) : value;
  },
  IFNA: ([given, otherwise]) => {
    const value = oneOf(given);
    return isError(value) && value.error === "ABSENT" ? (oneOf(otherwise) ?? 0) : value;
  },
};
