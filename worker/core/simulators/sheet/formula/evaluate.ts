import { type CellValue, compareValues, isError } from "../value.ts";
import { type Area, fault, type Given, oneOf, type Setting, toNumber, toText } from "./area.ts";
import { holdsOrder } from "./criterion.ts";
import { FUNCTIONS } from "./functions.ts";
import type { Formula } from "./parse-formula.ts";

/** The cells that a formula may look at. */
export type Look = (column: number, row: number, lastColumn: number, lastRow: number | null) => Area;

/** The value of a formula's tree. */
export function evaluate(formula: Formula, look: Look, setting: Setting): CellValue {
  const value = oneOf(given(formula, look, setting));
  return typeof value === "number" && !Number.isFinite(value) ? fault("VALUE") : (value ?? 0);
}

function given(formula: Formula, look: Look, setting: Setting): Given {
  switch (formula.is) {
    case "value":
      return formula.value;
    case "lost":
      return fault("REFERENCE");
    case "block":
      return look(formula.column, formula.row, formula.lastColumn, formula.lastRow);
    case "call": {
      const calculate = formula.name === null ? undefined : FUNCTIONS[formula.name];
      if (calculate === undefined) return fault("NAME");
      return calculate(
        formula.args.map((one) => (one === null ? null : given(one, look, setting))),
        setting,
      );
    }
    case "minus":
    case "percent": {
      const number = toNumber(given(formula.of, look, setting), setting);
      if (isError(number)) return number;
      return formula.is === "minus" ? -number : number / 100;
    }
    case "sign":
      return operate(formula.sign, given(formula.left, look, setting), given(formula.right, look, setting), setting);
  }
}

function operate(sign: string, left: Given, right: Given, setting: Setting): CellValue {
  if (sign === "&") {
    const [one, other] = [toText(left, setting), toText(right, setting)];
    if (isError(one)) return one;
    return isError(other) ? other : `${one}${other}`.slice(0, 1_000);
  }
  if ("+-*/^".includes(sign)) {
    const [one, other] = [toNumber(left, setting), toNumber(right, setting)];
    if (isError(one)) return one;
    return isError(other) ? other : calculate(sign, one, other);
  }
  const [one, other] = [oneOf(left), oneOf(right)];
  if (isError(one)) return one;
  if (isError(other)) return other;
  return holdsOrder(sign, compareValues(one ?? emptyLike(other), other ?? emptyLike(one)));
}

function calculate(sign: string, one: number, other: number): CellValue {
  switch (sign) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return other === 0 ? fault("DIVIDE") : one / other;
    default:
      return one ** other;
  }
}

/** An empty cell compared with a text is an empty text, with a truth false, else 0. */
function emptyLike(value: CellValue): string | number | boolean {
  if (typeof value === "string") return "";
  return typeof value === "boolean" ? false : 0;
}
