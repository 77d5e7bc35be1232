import { dateOf, dayNumber } from "../read-content.ts";
import { isError } from "../value.ts";
import { type Calculation, fault, toNumber } from "./area.ts";

/** Of numbers, each given as one value; an error passes through, a result that is no number is one. */
const of =
  (calculate: (...numbers: number[]) => number): Calculation =>
  (args, setting) => {
    const numbers: number[] = [];
    for (const given of args) {
      const one = toNumber(given, setting);
      if (isError(one)) return one;
      numbers.push(one);
    }
    const result = calculate(...numbers);
    return Number.isFinite(result) ? result : fault("VALUE");
  };

/** Rounded in decimal, as it is written: 1.005 to 2 places is 1.01. */
function inPlaces(value: number, places: number, how: (value: number) => number): number {
  const power = 10 ** Math.trunc(Math.min(Math.max(places, -15), 15));
  const scaled = Number((Math.abs(value) * power).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / power;
}

export const NUMERIC: Readonly<Record<string, Calculation>> = {
  ROUND: of((value, places = 0) => inPlaces(value, places, Math.round)),
  ROUNDUP: of((value, places = 0) => inPlaces(value, places, Math.ceil)),
  ROUNDDOWN: of((value, places = 0) => inPlaces(value, places, Math.floor)),
  INT: of((value) => Math.floor(value)),
  ABS: of((value) => Math.abs(value)),
  SQRT: of((value) => Math.sqrt(value)),
  POWER: of((value, exponent) => value ** (exponent ?? 1)),
  MOD: (args, setting) => {
    const by = toNumber(args[1], setting);
    return by === 0
      ? fault("DIVIDE")
      : of((value, divisor = 1) => value - divisor * Math.floor(value / divisor))(args, setting);
  },
  TODAY: (_, { today }) => today,
  DATE: of((year, month = 1, day = 1) => dayNumber(year, month, day)),
  DAY: of((serial) => dateOf(serial).day),
  MONTH: of((serial) => dateOf(serial).month),
  YEAR: of((serial) => dateOf(serial).year),
};
