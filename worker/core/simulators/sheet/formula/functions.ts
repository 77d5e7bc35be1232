import type { Calculation } from "./area.ts";
import { COUNTING } from "./functions-of-areas.ts";
import { LOGICAL } from "./functions-of-logic.ts";
import { LOOKUPS } from "./functions-of-lookup.ts";
import { NUMERIC } from "./functions-of-numbers.ts";
import { TEXTUAL } from "./functions-of-text.ts";

/** English name → what it calculates. Each is one that a skill of the blueprint may call for. */
export const FUNCTIONS: Readonly<Record<string, Calculation>> = {
  ...COUNTING,
  ...NUMERIC,
  ...LOGICAL,
  ...TEXTUAL,
  ...LOOKUPS,
};
