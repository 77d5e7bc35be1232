import { readContent } from "../read-content.ts";
import { type CellValue, compareValues, foldText, isError } from "../value.ts";
import { type Given, oneOf, type Setting } from "./area.ts";

const SIGN = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** What `NB.SI` and its kin count: a value, or a text such as `">=10"`, `"<>"`, `"6e*"`. */
export function criterion(given: Given | undefined, { language }: Setting): (value: CellValue) => boolean {
  const wanted = oneOf(given);
  if (isError(wanted)) return () => false;
  if (typeof wanted !== "string") return (value) => isSame(value, wanted ?? 0);
  const [, sign = "=", rest = ""] = SIGN.exec(wanted) ?? [];
  const target = readContent(rest, language).value;
  if (sign === "=" || sign === "<>") {
    const isIt = typeof target === "string" ? likeText(target) : (value: CellValue) => isSame(value, target);
    return sign === "=" ? isIt : (value) => !isIt(value);
  }
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof target) return false;
    return holdsOrder(sign, compareValues(value, target));
  };
}

/** Is a comparison's result what the sign asks? */
export function holdsOrder(sign: string, order: number): boolean {
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function isSame(value: CellValue, wanted: CellValue): boolean {
  if (value === null || isError(value) || isError(wanted)) return value === wanted;
  return typeof value === typeof wanted && compareValues(value, wanted) === 0;
}

/** `*`: any signs, `?`: one. */
function likeText(pattern: string): (value: CellValue) => boolean {
  const folded = foldText(pattern);
  if (!/[*?]/.test(folded)) return (value) => typeof value === "string" && foldText(value) === folded;
  return (value) => typeof value === "string" && matches(foldText(value), folded);
}

/** Without going back more than to the last star: no pattern takes long. */
function matches(text: string, pattern: string): boolean {
  let [at, want, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[want] === "*") [star, mark, want] = [want, at, want + 1];
    else if (pattern[want] === "?" || pattern[want] === text[at]) [at, want] = [at + 1, want + 1];
    else if (star >= 0) [mark, want, at] = [mark + 1, star + 1, mark + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(want));
}
