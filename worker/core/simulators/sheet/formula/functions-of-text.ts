import { readContent } from "../read-content.ts";
import { type CellValue, isError } from "../value.ts";
import { type Calculation, fault, type Given, type Setting, toNumber, toText, valuesOf } from "./area.ts";

/** Longest text that a function makes: formulas that feed on each other stay small. */
const LONGEST = 1_000;

/** Of one text. */
const of =
  (make: (text: string) => CellValue): Calculation =>
  ([given], setting) => {
    const text = toText(given, setting);
    return isError(text) ? text : make(text);
  };

/** Of one text and numbers; a number left out is undefined. */
const withNumbers =
  (make: (text: string, ...numbers: (number | undefined)[]) => CellValue): Calculation =>
  ([given, ...rest], setting) => {
    const text = toText(given, setting);
    if (isError(text)) return text;
    const numbers = rest.map((one) => toNumber(one, setting));
    const wrong = numbers.find(isError);
    return wrong ?? make(text, ...numbers.filter((one) => typeof one === "number"));
  };

/** Place, from 1, of the first text in the second. */
const place =
  (fold: (text: string) => string): Calculation =>
  (args, setting) => {
    const [part, whole, from] = [toText(args[0], setting), toText(args[1], setting), toNumber(args[2] ?? 1, setting)];
    for (const one of [part, whole, from]) if (isError(one)) return one;
    const at = fold(String(whole)).indexOf(fold(String(part)), Number(from) - 1);
    return at === -1 ? fault("VALUE") : at + 1;
  };

function join(args: readonly Given[], between: string, skipsEmpty: boolean, setting: Setting): CellValue {
  const texts: string[] = [];
  for (const value of args.flatMap(valuesOf)) {
    const text = toText(value, setting);
    if (isError(text)) return text;
    if (text !== "" || !skipsEmpty) texts.push(text);
  }
  return texts.join(between).slice(0, LONGEST);
}

export const TEXTUAL: Readonly<Record<string, Calculation>> = {
  LEFT: withNumbers((text, count = 1) => (count < 0 ? fault("VALUE") : text.slice(0, count))),
  RIGHT: withNumbers((text, count = 1) => (count < 0 ? fault("VALUE") : text.slice(Math.max(0, text.length - count)))),
  MID: withNumbers((text, from = 1, count = 0) =>
    from < 1 || count < 0 ? fault("VALUE") : text.slice(from - 1, from - 1 + count),
  ),
  LEN: of((text) => text.length),
  FIND: place((text) => text),
  SEARCH: place((text) => text.toLowerCase()),
  UPPER: of((text) => text.toUpperCase()),
  LOWER: of((text) => text.toLowerCase()),
  PROPER: of((text) => text.toLowerCase().replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1))),
  TRIM: of((text) => text.trim().replace(/ +/g, " ")),
  VALUE: (args, setting) => {
    const text = toText(args[0], setting);
    if (isError(text)) return text;
    const { value } = readContent(text, setting.language);
    return typeof value === "number" ? value : fault("VALUE");
  },
  SUBSTITUTE: (args, setting) => {
    const [text, old, fresh] = [0, 1, 2].map((rank) => toText(args[rank], setting));
    for (const one of [text, old, fresh]) if (isError(one)) return one;
    if (old === "") return String(text);
    return String(text).split(String(old)).join(String(fresh)).slice(0, LONGEST);
  },
  CONCAT: (args, setting) => join(args, "", false, setting),
  TEXTJOIN: ([between, skips, ...rest], setting) => {
    const sign = toText(between, setting);
    return isError(sign) ? sign : join(rest, sign, skips !== false, setting);
  },
};
