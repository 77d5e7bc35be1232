import { readContent } from "../read-content.ts";
import { plainNumber } from "../show-value.ts";
import { type CellError, type CellValue, type ErrorCode, isError } from "../value.ts";

/** Cells given to a function, line by line. */
export type Area = { lines: readonly (readonly CellValue[])[] };
/** What a function is given; null: left out or an empty cell. */
export type Given = CellValue | Area;
/** What functions may know besides what they are given. */
export type Setting = { language: string; today: number };
export type Calculation = (args: readonly Given[], setting: Setting) => CellValue;

export function fault(error: ErrorCode): CellError {
  return { error };
}

export function isArea(given: Given): given is Area {
  return typeof given === "object" && given !== null && "lines" in given;
}

/** All values of an area, or the value itself. */
export function valuesOf(given: Given): readonly CellValue[] {
  return isArea(given) ? given.lines.flat() : [given];
}

/** One value where one is needed: that of a single cell; several have none. */
export function oneOf(given: Given | undefined): CellValue {
  if (given === undefined) return null;
  if (!isArea(given)) return given;
  const [line, ...more] = given.lines;
  return more.length > 0 || line === undefined || line.length !== 1 ? fault("VALUE") : (line[0] ?? null);
}

export function toNumber(given: Given | undefined, { language }: Setting): number | CellError {
  const value = oneOf(given);
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const read = readContent(value, language).value;
  return typeof read === "number" ? read : fault("VALUE");
}

export function toText(given: Given | undefined, { language }: Setting): string | CellError {
  const value = oneOf(given);
  if (isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value, language);
  if (typeof value === "boolean") return trueWord(value, language);
  return value;
}

export function toTruth(given: Given | undefined): boolean | CellError {
  const value = oneOf(given);
  if (isError(value)) return value;
  if (typeof value === "string") return fault("VALUE");
  return value !== null && value !== false && value !== 0;
}

function trueWord(value: boolean, language: string): string {
  if (language === "en") return value ? "TRUE" : "FALSE";
  return value ? "VRAI" : "FAUX";
}

/** The numbers among what is given: of areas those only, of single values all, read if they must be; the first error wins. */
export function numbersOf(args: readonly Given[], setting: Setting): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const given of args) {
    for (const value of valuesOf(given)) {
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
      else if (!isArea(given)) {
        const read = toNumber(value, setting);
        if (isError(read)) return read;
        numbers.push(read);
      }
    }
  }
  return numbers;
}
